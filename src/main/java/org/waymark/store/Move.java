package org.waymark.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.catalog.WaymarkException;

/**
 * Carries everything that one database holds into another, empty one, and proves that both hold the
 * same. The source is left as it was.
 *
 * <p>The tables are found in the database itself, so one that a later migration adds is carried
 * too. All is written in one transaction, read back, and committed only when each table's rows have
 * the same count and the same SHA-256 digest as the source's.
 */
public final class Move {
  private static final Set<String> NOT_CARRIED = Set.of("schema_history", "catalog_state");
  private static final int BATCH = 500;

  private final Connection from;
  private final Connection to;

  private Move(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** The target holds something already, or does not hold the same in the end. */
  public static final class Refused extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private Refused(String message) {
      super(message);
    }
  }

  /**
   * A table's rows: how many, and their digest whatever their order.
   *
   * @param sha256 hexadecimal
   */
  public record Rows(long count, String sha256) {}

  /**
   * Moves everything.
   *
   * @return what both databases hold, by table
   * @throws Refused when the target is not empty or, at the end, not equal; it is then unchanged
   * @throws StoreUnavailable when either database can't be opened
   */
  public static Map<String, Rows> everything(Database source, Database target) {
    try (HikariDataSource fromPool = Connections.open(source);
        HikariDataSource toPool = Connections.open(target);
        Connection from = fromPool.getConnection();
        Connection to = toPool.getConnection()) {
      from.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      from.setAutoCommit(false);
      to.setAutoCommit(false);
      Map<String, Rows> carried = new Move(from, to).carry(target);
      to.commit();
      from.rollback();
      return carried;
    } catch (SQLException failed) {
      throw new StoreUnavailable(
          "can't move from " + source + " to " + target + ": " + Connections.text(failed), failed);
    }
  }

  private Map<String, Rows> carry(Database target) throws SQLException {
    List<String> tables = tables();
    for (String table : tables) {
      if (count(to, table) > 0) {
        throw new Refused(
            target + " holds rows in '" + table + "' already; name an empty database");
      }
    }
    Map<String, Rows> carried = new TreeMap<>();
    for (String table : tables) {
      copy(table);
      Rows before = rows(from, table);
      Rows after = rows(to, table);
      if (!before.equals(after)) {
        throw new Refused("'" + table + "' differs after the move: " + before + ", " + after);
      }
      carried.put(table, after);
    }
    setVersion();
    return carried;
  }

  private void setVersion() throws SQLException {
    try (Statement read = from.createStatement();
        ResultSet version = read.executeQuery("select version from catalog_state");
        PreparedStatement write = to.prepareStatement("update catalog_state set version = ?")) {
      version.next();
      write.setLong(1, version.getLong(1));
      write.executeUpdate();
    }
  }

  /** The tables, each after those that it refers to. */
  private List<String> tables() throws SQLException {
    DatabaseMetaData meta = from.getMetaData();
    Map<String, Set<String>> waiting = new TreeMap<>();
    try (ResultSet found =
        meta.getTables(null, from.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        String name = found.getString("TABLE_NAME");
        if (!NOT_CARRIED.contains(lower(name))) {
          waiting.put(lower(name), references(meta, name));
        }
      }
    }
    List<String> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<String> free =
          waiting.entrySet().stream()
              .filter(table -> Collections.disjoint(table.getValue(), waiting.keySet()))
              .map(Map.Entry::getKey)
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
      }
      ordered.addAll(free);
      waiting.keySet().removeAll(free);
    }
    return ordered;
  }

  private Set<String> references(DatabaseMetaData meta, String table) throws SQLException {
    Set<String> references = new TreeSet<>();
    try (ResultSet keys = meta.getImportedKeys(null, from.getSchema(), table)) {
      while (keys.next()) {
        references.add(lower(keys.getString("PKTABLE_NAME")));
      }
    }
    references.remove(lower(table));
    return references;
  }

  /** The columns of a table with their JDBC types, in the order of their names. */
  private static Map<String, Integer> columns(Connection connection, String table)
      throws SQLException {
    Map<String, Integer> columns = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        columns.put(
            lower(none.getMetaData().getColumnName(i)), none.getMetaData().getColumnType(i));
      }
    }
    return columns;
  }

  private void copy(String table) throws SQLException {
    List<String> columns = List.copyOf(columns(from, table).keySet());
    String names = String.join(", ", columns);
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    try (Statement read = from.createStatement();
        ResultSet rows = read.executeQuery("select " + names + " from " + table);
        PreparedStatement write =
            to.prepareStatement(
                "insert into " + table + " (" + names + ") values (" + marks + ")")) {
      int waiting = 0;
      while (rows.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          write.setObject(i, value(rows, i));
        }
        write.addBatch();
        if (++waiting % BATCH == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
    continueNumbering(table);
  }

  /** Columns that number themselves go on after what was carried. */
  private void continueNumbering(String table) throws SQLException {
    Map<String, Long> next = new LinkedHashMap<>();
    try (Statement statement = to.createStatement();
        ResultSet all = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
        if (all.getMetaData().isAutoIncrement(i)) {
          next.put(lower(all.getMetaData().getColumnName(i)), 0L);
        }
      }
    }
    for (String column : next.keySet()) {
      try (Statement statement = to.createStatement();
          ResultSet last =
              statement.executeQuery("select coalesce(max(" + column + "), 0) from " + table)) {
        last.next();
        long after = last.getLong(1) + 1;
        try (Statement restart = to.createStatement()) {
          restart.execute(
              "alter table " + table + " alter column " + column + " restart with " + after);
        }
      }
    }
  }

  private static Object value(ResultSet rows, int column) throws SQLException {
    int type = rows.getMetaData().getColumnType(column);
    String name = rows.getMetaData().getColumnTypeName(column);
    boolean instant = type == Types.TIMESTAMP_WITH_TIMEZONE || "timestamptz".equals(name);
    return instant ? rows.getObject(column, OffsetDateTime.class) : rows.getObject(column);
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static Rows rows(Connection connection, String table) throws SQLException {
    String names = String.join(", ", columns(connection, table).keySet());
    List<String> digests = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select " + names + " from " + table)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= width; i++) {
          text.append(text(value(rows, i))).append('\u0000');
        }
        digests.add(sha256(text.toString()));
      }
    }
    Collections.sort(digests);
    return new Rows(digests.size(), sha256(String.join("", digests)));
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case OffsetDateTime time -> "+" + time.toInstant();
      case byte[] bytes -> "+" + HexFormat.of().formatHex(bytes);
      default -> "+" + value;
    };
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
