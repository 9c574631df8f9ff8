package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import org.waymark.account.Accounts;
import org.waymark.web.Views;

/** The routes behind the sign-in, and the sign-in itself. */
public final class DeskPages {
  private final Accounts accounts;
  private final InstantSource clock;
  private final Views views = new Views();

  /** The pages. */
  public DeskPages(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    SignInLimit limit = new SignInLimit(clock);
    Gate gate = new Gate(accounts, limit, views);
    new AccountPages(accounts, limit, gate, views).register(routes);
    new PeoplePages(accounts, gate, views).register(routes);
  }
}
