package org.waymark.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Map;
import org.waymark.http.Origin;

/** Turns page records into HTML by the templates that were compiled with the program. */
public final class Views {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          Path.of("jte-classes"),
          ContentType.Html,
          Views.class.getClassLoader(),
          "org.waymark.web.templates");

  /** Answers with a page. */
  public void show(Context ctx, String template, Object page, Head head) {
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", Map.of("head", head.of(Origin.of(ctx)), "page", page), out);
    if (head.isPrivate()) {
      ctx.header("Referrer-Policy", "no-referrer");
      ctx.header("X-Robots-Tag", "noindex");
      ctx.header("Cache-Control", "no-store");
    }
    ctx.html(out.toString());
  }
}
