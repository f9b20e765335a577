/**
 * A customer with a card, known to the brand once, whatever the shop: one phone, one card number, one member.
 *
 * <p>A member has a card from its day of issue, belongs to the store that issued it, may carry tags and tells the
 * birthday in either calendar. Phones are kept encrypted and shown masked; whoever needs one in full says why, and
 * that is kept. A member has no sign-in: a one-time link opens a short session that shows the own card.
 *
 * <p>Whom a member is bound to and what purchases say of a member come from later features, through
 * {@link dev.huigu.member.FirstBindings} and {@link dev.huigu.member.MemberFacts}.
 */
@Feature(uses = "store")
package dev.huigu.member;

import dev.huigu.foundation.Feature;
