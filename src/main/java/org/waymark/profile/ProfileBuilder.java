package org.waymark.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Money;
import org.waymark.catalog.Relocate;

/** Puts a {@link Profile} together field by field; what is not set is not said. */
public final class ProfileBuilder {
  private Goal goal;
  private Map<String, Integer> skills = Map.of();
  private @Nullable String background;
  private @Nullable Integer yearsOfExperience;
  private @Nullable CareerStage careerStage;
  private @Nullable Integer age;
  private @Nullable Home home;
  private @Nullable Relocate relocate;
  private List<String> citizenship = List.of();
  private List<String> workAuthorization = List.of();
  private List<String> languages = List.of();
  private @Nullable Double hoursPerWeek;
  private List<FullTimeWindow> fullTime = List.of();
  private @Nullable Integer fullTimeWeeks;
  private @Nullable LocalDate start;
  private @Nullable Integer horizonMonths;
  private boolean needsFunding;
  private @Nullable Money maxCost;
  private SettingPreference setting = SettingPreference.ANY;
  private @Nullable Integer applicationsPerWindow;
  private List<String> completed = List.of();
  private List<String> excluded = List.of();
  private List<String> pinned = List.of();

  ProfileBuilder(Goal goal) {
    this.goal = goal;
  }

  ProfileBuilder(Profile from) {
    this.goal = from.goal();
    this.skills = from.skills();
    this.background = from.background();
    this.yearsOfExperience = from.yearsOfExperience();
    this.careerStage = from.careerStage();
    this.age = from.age();
    this.home = from.home();
    this.relocate = from.relocate();
    this.citizenship = from.citizenship();
    this.workAuthorization = from.workAuthorization();
    this.languages = from.languages();
    this.hoursPerWeek = from.hoursPerWeek();
    this.fullTime = from.fullTime();
    this.fullTimeWeeks = from.fullTimeWeeks();
    this.start = from.start();
    this.horizonMonths = from.horizonMonths();
    this.needsFunding = from.needsFunding();
    this.maxCost = from.maxCost();
    this.setting = from.setting();
    this.applicationsPerWindow = from.applicationsPerWindow();
    this.completed = from.completed();
    this.excluded = from.excluded();
    this.pinned = from.pinned();
  }

  /** The profile as set so far. */
  public Profile build() {
    return new Profile(
        goal,
        skills,
        background,
        yearsOfExperience,
        careerStage,
        age,
        home,
        relocate,
        citizenship,
        workAuthorization,
        languages,
        hoursPerWeek,
        fullTime,
        fullTimeWeeks,
        start,
        horizonMonths,
        needsFunding,
        maxCost,
        setting,
        applicationsPerWindow,
        completed,
        excluded,
        pinned);
  }

  /** Sets {@link Profile#goal()}. */
  public ProfileBuilder goal(Goal value) {
    goal = value;
    return this;
  }

  /** Sets {@link Profile#skills()}. */
  public ProfileBuilder skills(Map<String, Integer> value) {
    skills = value;
    return this;
  }

  /** Sets {@link Profile#background()}. */
  public ProfileBuilder background(@Nullable String value) {
    background = value;
    return this;
  }

  /** Sets {@link Profile#yearsOfExperience()}. */
  public ProfileBuilder yearsOfExperience(@Nullable Integer value) {
    yearsOfExperience = value;
    return this;
  }

  /** Sets {@link Profile#careerStage()}. */
  public ProfileBuilder careerStage(@Nullable CareerStage value) {
    careerStage = value;
    return this;
  }

  /** Sets {@link Profile#age()}. */
  public ProfileBuilder age(@Nullable Integer value) {
    age = value;
    return this;
  }

  /** Sets {@link Profile#home()}. */
  public ProfileBuilder home(@Nullable Home value) {
    home = value;
    return this;
  }

  /** Sets {@link Profile#relocate()}. */
  public ProfileBuilder relocate(@Nullable Relocate value) {
    relocate = value;
    return this;
  }

  /** Sets {@link Profile#citizenship()}. */
  public ProfileBuilder citizenship(List<String> value) {
    citizenship = value;
    return this;
  }

  /** Sets {@link Profile#workAuthorization()}. */
  public ProfileBuilder workAuthorization(List<String> value) {
    workAuthorization = value;
    return this;
  }

  /** Sets {@link Profile#languages()}. */
  public ProfileBuilder languages(List<String> value) {
    languages = value;
    return this;
  }

  /** Sets {@link Profile#hoursPerWeek()}. */
  public ProfileBuilder hoursPerWeek(@Nullable Double value) {
    hoursPerWeek = value;
    return this;
  }

  /** Sets {@link Profile#fullTime()}. */
  public ProfileBuilder fullTime(List<FullTimeWindow> value) {
    fullTime = value;
    return this;
  }

  /** Sets {@link Profile#fullTimeWeeks()}. */
  public ProfileBuilder fullTimeWeeks(@Nullable Integer value) {
    fullTimeWeeks = value;
    return this;
  }

  /** Sets {@link Profile#start()}. */
  public ProfileBuilder start(@Nullable LocalDate value) {
    start = value;
    return this;
  }

  /** Sets {@link Profile#horizonMonths()}. */
  public ProfileBuilder horizonMonths(@Nullable Integer value) {
    horizonMonths = value;
    return this;
  }

  /** Sets {@link Profile#needsFunding()}. */
  public ProfileBuilder needsFunding(boolean value) {
    needsFunding = value;
    return this;
  }

  /** Sets {@link Profile#maxCost()}. */
  public ProfileBuilder maxCost(@Nullable Money value) {
    maxCost = value;
    return this;
  }

  /** Sets {@link Profile#setting()}. */
  public ProfileBuilder setting(SettingPreference value) {
    setting = value;
    return this;
  }

  /** Sets {@link Profile#applicationsPerWindow()}. */
  public ProfileBuilder applicationsPerWindow(@Nullable Integer value) {
    applicationsPerWindow = value;
    return this;
  }

  /** Sets {@link Profile#completed()}. */
  public ProfileBuilder completed(List<String> value) {
    completed = value;
    return this;
  }

  /** Sets {@link Profile#excluded()}. */
  public ProfileBuilder excluded(List<String> value) {
    excluded = value;
    return this;
  }

  /** Sets {@link Profile#pinned()}. */
  public ProfileBuilder pinned(List<String> value) {
    pinned = value;
    return this;
  }
}
