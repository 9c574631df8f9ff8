package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
  @TempDir private Path home;

  @BeforeEach
  void fileInHome() throws IOException {
    Files.writeString(home.resolve("waymark.properties"), "port=1001\nhost=file.example\ndata=d\n");
  }

  private Configuration read(Map<Setting, String> flags, Map<String, String> environment) {
    return Configuration.read(flags, null, new World(Clock.systemUTC(), environment, home));
  }

  @Test
  void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() {
    Configuration read =
        read(
            Map.of(Setting.PORT, "1003"),
            Map.of("WAYMARK_PORT", "1002", "WAYMARK_HOST", "environment.example"));
    assertThat(read.port()).isEqualTo(1003);
    assertThat(read.host()).isEqualTo("environment.example");
    assertThat(read.data()).isEqualTo(Path.of("d").toAbsolutePath());
    assertThat(read.index()).isEqualTo(home.resolve("index"));
  }

  @Test
  void printsEachSettingWithItsOrigin() {
    assertThat(read(Map.of(Setting.PORT, "0"), Map.of("WAYMARK_CATALOG", "/c")).described())
        .isEqualTo(
            """
            host           file.example  (configuration file)
            port           0  (flag --port)
            public-address none: what each request names  (default)
            data           d  (configuration file)
            catalog        /c  (environment WAYMARK_CATALOG)
            index          %s  (default)
            database-url   none: the embedded database in data  (default)
            smtp-url       none: no mail is sent  (default)
            mail-from      none  (default)
            """
                .formatted(home.resolve("index")));
  }

  @Test
  void neverPrintsAPassword() {
    String address = "postgresql://ana:secret@db.example/waymark";
    assertThat(read(Map.of(), Map.of("WAYMARK_DATABASE_URL", address)).described())
        .contains("postgresql://db.example/waymark as ana with a password ***")
        .doesNotContain("secret");
  }

  @Test
  void anUnknownVariableNamesTheNearestSetting() {
    assertThatThrownBy(() -> read(Map.of(), Map.of("WAYMARK_PROT", "1")))
        .isInstanceOf(BadConfiguration.class)
        .hasMessage(
            "the environment variable WAYMARK_PROT is no setting; did you mean WAYMARK_PORT?");
  }

  @Test
  void anUnknownKeyOfTheFileNamesTheNearestSetting() throws IOException {
    Files.writeString(home.resolve("waymark.properties"), "databse-url=x\n");
    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("'databse-url' is no setting; did you mean database-url?");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    assertThatThrownBy(() -> read(Map.of(), Map.of("WAYMARK_CONFIG", "/not/there")))
        .isInstanceOf(BadConfiguration.class)
        .hasMessage("can't read the configuration file /not/there");
  }

  @Test
  void aPortIsANumberInRange() {
    for (String wrong : new String[] {"65536", "-1", "http", ""}) {
      assertThatThrownBy(() -> read(Map.of(Setting.PORT, wrong), Map.of()))
          .isInstanceOf(BadConfiguration.class)
          .hasMessage("'" + wrong + "' is no port; expected 0 to 65535");
    }
  }

  @Test
  void aMalformedDatabaseAddressIsRefusedWithoutItsPassword() {
    assertThatThrownBy(() -> read(Map.of(Setting.DATABASE_URL, "mysql://a:secret@h/d"), Map.of()))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("is no address of a database")
        .hasMessageNotContaining("secret");
  }
}
