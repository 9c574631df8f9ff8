package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.curation.ReferenceWatch;
import org.waymark.live.Live;
import org.waymark.mail.Mailer;
import org.waymark.saved.HeldPaths;
import org.waymark.store.Store;
import org.waymark.web.Views;

/** The routes behind the sign-in, and the sign-in itself. */
public final class DeskPages {
  private final Accounts accounts;
  private final Store store;
  private final Live live;
  private final HeldPaths held;
  private final ReferenceWatch watch;
  private final @Nullable Mailer mailer;
  private final InstantSource clock;
  private final Supplier<LocalDate> today;
  private final Views views = new Views();

  /**
   * The pages.
   *
   * @param store what is decided and edited is written there at once
   * @param live follows each write before its answer
   * @param held the paths that advisors keep
   * @param watch knows the reference people's paths
   * @param mailer sends one-time links; null where no mail is sent
   * @param today the day as of which facts are fresh or overdue
   */
  public DeskPages(
      Accounts accounts,
      Store store,
      Live live,
      HeldPaths held,
      ReferenceWatch watch,
      @Nullable Mailer mailer,
      InstantSource clock,
      Supplier<LocalDate> today) {
    this.accounts = accounts;
    this.store = store;
    this.live = live;
    this.held = held;
    this.watch = watch;
    this.mailer = mailer;
    this.clock = clock;
    this.today = today;
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    SignInLimit limit = new SignInLimit(clock);
    Gate gate = new Gate(accounts, limit, views);
    new AccountPages(accounts, limit, gate, views).register(routes);
    new PasskeyPages(accounts.passkeys(), limit, gate, views).register(routes);
    new PeoplePages(accounts, mailer, gate, views).register(routes);
    SecondLook look = new SecondLook(watch, today);
    new ReviewPages(store, live, watch, look, clock, today, gate, views).register(routes);
    new EditPages(store, live, look, clock, today, gate, views).register(routes);
    new WorkPages(store, live, watch, today, gate, views).register(routes);
    new PathsPages(held, live, gate, views).register(routes);
    new BulkPages(store, live, look, clock, gate, views).register(routes);
    new BatchPages(store, live, look, clock, gate, views).register(routes);
    new MergePages(store, live, look, clock, gate, views).register(routes);
    new HistoryPages(store, live, look, clock, gate, views).register(routes);
  }
}
