/**
 * People who sign in, the API keys of tills and scripts, and the check of both at the beginning of each request.
 *
 * <p>Who a person is, is the identity provider's matter; what that person may do in a brand is kept here. The row
 * of who signed the brand up is made at the first request. Nobody is deleted: histories name people.
 */
@Feature(uses = {"store", "consultant"})
package dev.huigu.staff;

import dev.huigu.foundation.Feature;
