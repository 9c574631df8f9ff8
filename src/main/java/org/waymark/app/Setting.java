package org.waymark.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A setting by the names that it has in the configuration file, the environment and as a flag. */
enum Setting {
  HOST,
  PORT,
  PUBLIC_ADDRESS,
  DATA,
  CATALOG,
  INDEX,
  DATABASE_URL,
  SMTP_URL,
  MAIL_FROM;

  /** Its name in the configuration file: {@code database-url}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its flag: {@code --database-url}. */
  String flag() {
    return "--" + key();
  }

  /** Its environment variable: {@code WAYMARK_DATABASE_URL}. */
  String variable() {
    return "WAYMARK_" + name();
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  static Optional<Setting> ofVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  static List<String> variables() {
    return Arrays.stream(values()).map(Setting::variable).toList();
  }
}
