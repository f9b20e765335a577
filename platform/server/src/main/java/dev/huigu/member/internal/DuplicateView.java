package dev.huigu.member.internal;

import dev.huigu.member.MemberView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members who may be one person.
 *
 * @param count how many; the list shows twenty at most
 */
@Schema(name = "Duplicate")
public record DuplicateView(DuplicateReason reason, int count, List<MemberView> members) {}
