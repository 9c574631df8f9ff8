package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** Entries were changed since someone looked at what a change of them would do. */
public final class ChangedMeanwhile extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> ids;

  ChangedMeanwhile(List<String> ids) {
    this(Message.of("refused.changed-meanwhile", String.join(", ", ids)), ids);
  }

  private ChangedMeanwhile(Message said, List<String> ids) {
    super(said, Say.english().of(said));
    this.ids = List.copyOf(ids);
  }

  /** The entries' ids, in their order. */
  public List<String> ids() {
    return ids;
  }
}
