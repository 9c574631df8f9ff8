package org.waymark.catalog;

/** A version of the same program that differs in whom it is for. */
public record Variant(String name, String text) {}
