/**
 * Who serves whom. A consultant belongs to a store and, at any time, to at most one group; a member is bound to at
 * most one consultant at any time.
 *
 * <p>Binding and group are histories: each holds from its moment (included) to the next one's (excluded), and
 * nothing in them is ever changed or taken away, so a reward that was earned stays earned. A consultant who leaves
 * hands all members over to others at once; for seven days this can be undone. Groups come into being when they
 * are first mentioned.
 *
 * <p>A consultant has a QR code. Who scans it opens a card or, holding one, is bound as the brand's scan policy says;
 * the same happens when the consultant scans the code of the member's card.
 */
@Feature(uses = {"tenant", "job", "store", "member"})
package dev.huigu.consultant;

import dev.huigu.foundation.Feature;
