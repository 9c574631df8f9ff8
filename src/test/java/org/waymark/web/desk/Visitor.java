package org.waymark.web.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.http.FormGuard;
import org.waymark.store.Role;

/** Someone with a browser that keeps the session's cookie and follows no redirect. */
final class Visitor {
  static final String PASSWORD = "correct horse battery";
  private static final String COOKIE = "waymark-session";

  private final HttpClient client = HttpClient.newHttpClient();
  private final UnaryOperator<String> address;
  private final String from;
  private @Nullable String session;
  private String language = "en";

  /**
   * Someone who is not signed in.
   *
   * @param address the whole address of a path
   * @param from what tells visitors' computers apart
   */
  Visitor(UnaryOperator<String> address, String from) {
    this.address = address;
    this.from = from;
  }

  /** Someone with a new account who is signed in. */
  static Visitor signedIn(
      UnaryOperator<String> address, Accounts accounts, String name, Role role) {
    accounts.add(name, role, PASSWORD);
    Visitor visitor = new Visitor(address, name);
    visitor.signIn(name, PASSWORD);
    return visitor;
  }

  HttpResponse<String> signIn(String name, String password) {
    return send("/sign-in", List.of("name", name, "password", password));
  }

  /** The visitor's browser asks for another language than English. */
  void speak(String tag) {
    language = tag;
  }

  @Nullable String session() {
    return session;
  }

  /** What the session's forms hold. */
  String token() {
    return FormGuard.token(Objects.requireNonNull(session));
  }

  void setSession(@Nullable String other) {
    session = other;
  }

  HttpResponse<String> get(String path) {
    return answer(HttpRequest.newBuilder(URI.create(address.apply(path))));
  }

  /** Sends a form of the session: names and values in turn. */
  HttpResponse<String> post(String path, String... form) {
    List<String> fields = new ArrayList<>(Arrays.asList(form));
    if (session != null) {
      fields.addAll(List.of(FormGuard.FIELD, token()));
    }
    return send(path, fields);
  }

  /** The same as it is, without the token, and with headers: names and values in turn. */
  HttpResponse<String> send(String path, List<String> form, String... headers) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < form.size(); i += 2) {
      pairs.add(encoded(form.get(i)) + "=" + encoded(form.get(i + 1)));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.apply(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(pairs.stream().collect(Collectors.joining("&"))));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request);
  }

  /** Sends a form of the session as one with a file is sent: names and values in turn. */
  HttpResponse<String> upload(String path, String fileName, byte[] file, String... form) {
    String boundary = "----part-" + file.length;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<String> fields = new ArrayList<>(Arrays.asList(form));
    if (session != null) {
      fields.addAll(List.of(FormGuard.FIELD, token()));
    }
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"";
    for (int i = 0; i < fields.size(); i += 2) {
      body.writeBytes(
          (part.formatted(fields.get(i)) + "\r\n\r\n" + fields.get(i + 1) + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        (part.formatted("file")
                + "; filename=\""
                + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return answer(
        HttpRequest.newBuilder(URI.create(address.apply(path)))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    request
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .header("X-Forwarded-For", "192.0.2." + Math.floorMod(from.hashCode(), 256));
    if (session != null) {
      request.header("Cookie", COOKIE + "=" + session);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String cookie) {
    String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    session = value.isEmpty() ? null : value;
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
