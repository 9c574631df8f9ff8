package org.waymark.web;

/** Says that a path is gone. */
public record ErasedPage(Head head) {
  static ErasedPage of() {
    return new ErasedPage(
        Head.closed("Your path is erased", "Nothing of it is kept.", "/pathways", "path"));
  }
}
