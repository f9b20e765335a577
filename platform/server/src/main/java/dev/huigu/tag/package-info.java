/**
 * What tags there are and how they are grouped, and tagging many members at once.
 *
 * <p>A tag belongs to one group at most. A group lets a member carry one of its tags or any number of them. A tag
 * without a group comes into being when it is first mentioned; groups, and what is in them, are defined. Who carries
 * what is a member's, {@link dev.huigu.member.MemberTags}.
 */
@Feature(uses = {"job", "member"})
package dev.huigu.tag;

import dev.huigu.foundation.Feature;
