package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Opens databases and says in plain words why one can't be opened or reached. */
final class Connections {
  private static final int POOL_SIZE = 10;
  private static final long WAIT_MILLIS = 10_000;

  /**
   * H2 acknowledges a commit once it is in the file, not up to half a second before; waits for the
   * state row as long as a write of another store may take; and stays open while the process winds
   * down, until its store is closed.
   */
  private static final String H2_OPTIONS =
      ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

  /** An instance that stops answering in the middle of a write must not hold up the others. */
  private static final String POSTGRESQL_OPTIONS =
      "set lock_timeout = '20s'; set idle_in_transaction_session_timeout = '20s'";

  private static final int H2_ALREADY_OPEN = 90020;

  private Connections() {}

  /**
   * A pool of connections to a database whose tables are of this program's form.
   *
   * @throws StoreUnavailable when there can be none
   */
  static HikariDataSource open(Database database) {
    String url = database.isPostgres() ? database.url() : database.url() + H2_OPTIONS;
    try (Connection _ = DriverManager.getConnection(url, database.user(), database.password())) {
      HikariDataSource pool = new HikariDataSource(config(database, url));
      try {
        migrate(pool);
        return pool;
      } catch (FlywayException refused) {
        pool.close();
        throw new StoreUnavailable(
            "the tables of " + database + " are not of this program's form: " + text(refused),
            refused);
      }
    } catch (SQLException refused) {
      throw new StoreUnavailable(message(database, refused), refused);
    } catch (PoolInitializationException refused) {
      throw new StoreUnavailable("can't open " + database + ": " + text(refused), refused);
    }
  }

  private static HikariConfig config(Database database, String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(url);
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setConnectionTimeout(WAIT_MILLIS);
    if (database.isPostgres()) {
      config.setMinimumIdle(2);
      config.setConnectionInitSql(POSTGRESQL_OPTIONS);
    } else {
      config.setMaxLifetime(0);
    }
    return config;
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Connections.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:org/waymark/store/migration")
        .table("schema_history")
        .ignoreMigrationPatterns(new String[0])
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private static String message(Database database, SQLException refused) {
    if (refused.getErrorCode() == H2_ALREADY_OPEN) {
      return database
          + " are in use by another process: stop it first, or name a PostgreSQL database, which"
          + " several processes can share";
    }
    return "can't open " + database + ": " + text(refused);
  }

  /** Whether a failure means that the database is away, overloaded or out of space. */
  static boolean isUnavailable(Throwable failure) {
    SQLException sql = find(failure);
    String state = sql == null ? null : sql.getSQLState();
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("90")
            || state.equals("55P03")
            || state.equals("HYT00"));
  }

  private static @Nullable SQLException find(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** The first line of the innermost message that there is. */
  static String text(Throwable failure) {
    SQLException sql = find(failure);
    String message = sql == null ? failure.getMessage() : sql.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
