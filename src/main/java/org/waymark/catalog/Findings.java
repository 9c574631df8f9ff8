package org.waymark.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what the rules of the catalogue find wrong, file by file. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  void add(String file, String pointer, Message message, Message expected) {
    problems.add(new Problem(file, 0, pointer, message, expected));
  }

  /** About one entry. */
  About about(Entry entry) {
    return new About(entry.path());
  }

  /** About one vocabulary, by the name of its file. */
  About aboutVocabulary(String name) {
    return new About("vocabularies/" + name + ".json");
  }

  /** All problems by file, each file's in the order in which they were found. */
  List<Problem> list() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.file() == null ? "" : problem.file()))
        .toList();
  }

  /** Problems of one file. */
  final class About {
    private final String file;

    private About(String file) {
      this.file = file;
    }

    void problem(String pointer, Message message, Message expected) {
      add(file, pointer, message, expected);
    }

    /** Adds a problem where a condition does not hold. */
    void check(boolean holds, String pointer, Message message, Message expected) {
      if (!holds) {
        problem(pointer, message, expected);
      }
    }

    /** The same where what would be right takes long to find. */
    void check(boolean holds, String pointer, Message message, Supplier<Message> expected) {
      if (!holds) {
        problem(pointer, message, expected.get());
      }
    }
  }
}
