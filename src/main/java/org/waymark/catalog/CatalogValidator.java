package org.waymark.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules that a whole catalogue must hold: entries on their own, the references between them,
 * and the vocabularies. Every broken rule is reported, each with what is wrong and what would be
 * right. Lines are not known here; whoever read the files adds them by the pointer.
 *
 * <p>Dates known to a month or a year are intervals: only what cannot be true for any day of them
 * is reported.
 */
public final class CatalogValidator {
  private CatalogValidator() {}

  /** All that is wrong with the vocabularies and entries together; empty when nothing is. */
  public static List<Problem> check(
      Vocabularies vocabularies, Collection<? extends Entry> entries) {
    Findings findings = new Findings();
    VocabularyRules.check(vocabularies, findings);
    Map<String, Entry> byId = new TreeMap<>();
    entries.forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    for (Entry entry : entries) {
      Findings.About about = findings.about(entry);
      EntryRules.check(entry, about);
      SkillRules.check(entry, vocabularies, about);
      switch (entry) {
        case Program program -> ProgramRules.check(program, about);
        case Resource resource -> ResourceRules.check(resource, about);
        case Organization organization -> OrganizationRules.check(organization, about);
      }
      ReferenceRules.check(entry, byId, vocabularies, about);
    }
    NameRules.check(entries, findings);
    CycleRules.check(byId, findings);
    return findings.list();
  }

  /**
   * The signposts that lead nowhere. A catalogue works without them, and one that is cut out of
   * another, or that has just lost an entry, is no worse for it.
   */
  public static List<Problem> checkSignposts(
      Vocabularies vocabularies, Collection<? extends Entry> entries) {
    Findings findings = new Findings();
    Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    VocabularyRules.checkSignposts(vocabularies, ids, findings);
    return findings.list();
  }
}
