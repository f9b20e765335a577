/**
 * Who serves whom. A consultant belongs to a store and, at any time, to at most one group; a member is bound to at
 * most one consultant at any time.
 *
 * <p>Binding and group are histories: each holds from its moment (included) to the next one's (excluded), and
 * nothing in them is ever changed or taken away, so a reward that was earned stays earned. A consultant who leaves
 * hands all members over to others at once; for seven days this can be undone. Groups come into being when they
 * are first mentioned.
 */
@Feature(uses = {"store", "member"})
package dev.huigu.consultant;

import dev.huigu.foundation.Feature;
