package org.waymark.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Map;
import org.waymark.http.Origin;
import org.waymark.say.Languages;
import org.waymark.say.Say;

/** Turns page records into HTML by the templates that were compiled with the program. */
public final class Views {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          Path.of("jte-classes"),
          ContentType.Html,
          Views.class.getClassLoader(),
          "org.waymark.web.templates");

  /** The language to answer in; found once for a request. */
  public static Say say(Context ctx) {
    Say found = ctx.attribute(LanguagePages.COOKIE);
    if (found == null) {
      found = Languages.of(ctx.cookie(LanguagePages.COOKIE), ctx.header("Accept-Language"));
      ctx.attribute(LanguagePages.COOKIE, found);
    }
    return found;
  }

  /** Answers with a page in the visitor's language. */
  public void show(Context ctx, String template, Object page, Head head) {
    StringOutput out = new StringOutput();
    Map<String, Object> given =
        Map.of(
            "head",
            head.of(Origin.of(ctx), LanguagePages.here(ctx)),
            "page",
            page,
            "say",
            say(ctx));
    engine.render(template + ".jte", given, out);
    ctx.header("Vary", "Accept-Language, Cookie");
    if (head.isPrivate()) {
      ctx.header("Referrer-Policy", "no-referrer");
      ctx.header("X-Robots-Tag", "noindex");
      ctx.header("Cache-Control", "no-store");
    }
    ctx.html(out.toString());
  }
}
