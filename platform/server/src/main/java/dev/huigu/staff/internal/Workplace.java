package dev.huigu.staff.internal;

/**
 * Where in the brand a person works.
 *
 * @param storeId null: in no store
 * @param consultantId the consultant whom the person is, or null
 */
record Workplace(Long storeId, Long consultantId) {}
