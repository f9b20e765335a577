package dev.huigu.consultant.internal;

import java.util.List;

/** @param preview true: nothing was changed */
public record AllocationView(boolean preview, int members, List<Share> items) {
    /**
     * @param count how many of the members the consultant serves afterwards
     * @param moved how many of these had another consultant, or none, before
     */
    public record Share(String consultantCode, String consultantName, int count, int moved) {}
}
