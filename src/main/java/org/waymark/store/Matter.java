package org.waymark.store;

/** What a review is to decide on. */
public sealed interface Matter permits Proposal, Suggestion {}
