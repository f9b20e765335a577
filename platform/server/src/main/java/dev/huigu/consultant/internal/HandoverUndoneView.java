package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param returned how many members are the consultant's again
 * @param kept how many had been bound to others since and stay there
 */
@Schema(name = "HandoverUndone")
public record HandoverUndoneView(String consultantCode, int returned, int kept) {}
