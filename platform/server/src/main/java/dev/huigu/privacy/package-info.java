/**
 * What a person may ask of a brand: to have all that is kept of him or her, and to be forgotten. What there is to tell
 * and to forget each feature says itself, through {@link dev.huigu.member.PersonalRecords}.
 */
@Feature(uses = "member")
package dev.huigu.privacy;

import dev.huigu.foundation.Feature;
