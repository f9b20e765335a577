package dev.huigu.foundation.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The code's one table of rights against the domain's, cell by cell. */
class RightsOfRolesTest {
    /** The same that the running product is held against, endpoint by endpoint. */
    private static final Path TABLE = Path.of("../acceptance/src/test/resources/rights.md");

    private static final Map<String, List<Permission>> PERMISSIONS = Map.ofEntries(
            entry("members: read", List.of(Permission.MEMBERS_READ)),
            entry("members: change, tag", List.of(Permission.MEMBERS_CHANGE)),
            entry(
                    "members: full phone and ID number, reason logged",
                    List.of(Permission.MEMBERS_FULL_NUMBERS, Permission.MEMBERS_FULL_DOCUMENTS)),
            entry("allocate, hand over", List.of(Permission.MEMBERS_ALLOCATE)),
            entry("segments, exports of members", List.of(Permission.SEGMENTS_FILTER, Permission.SEGMENTS)),
            entry("purchases: read", List.of(Permission.PURCHASES_READ)),
            entry("purchases and refunds: write", List.of(Permission.PURCHASES_WRITE, Permission.REFUNDS_WRITE)),
            entry("imports", List.of(Permission.IMPORTS)),
            entry("commission: read, export", List.of(Permission.COMMISSION_READ)),
            entry("commission: schemes, review, answer disputes", List.of(Permission.COMMISSION_SCHEMES)),
            entry("settings, stores, products, staff below owner", List.of(Permission.SETTINGS)),
            entry("API keys, plugins, plan, owner rights", List.of(Permission.ACCOUNT)),
            entry("scan members' cards", List.of(Permission.MEMBERS_SCAN)),
            entry("consultants' QR codes", List.of(Permission.CONSULTANT_CODES)),
            entry("jobs", List.of(Permission.JOBS)),
            entry("merge members", List.of(Permission.MEMBERS_MERGE)),
            entry("one person's data: export, erase", List.of(Permission.MEMBERS_PRIVACY)),
            entry("signed in", List.of(Permission.SIGNED_IN)));

    /** Rows of the domain for what the product does not do yet. */
    private static final Set<String> LATER = Set.of(
            "commission: lock, pay, reopen",
            "coupons: templates, quotas",
            "coupons: push, recall, apply for quota",
            "coupons: decide quota requests",
            "coupons: redeem",
            "points, stored value: read",
            "points, stored value: adjust, refund",
            "contact members; read own log",
            "read consultants' logs, guide",
            "operation log");

    @Test
    void everyRoleReachesJustTheRowsThatTheDomainSays() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        domain().forEach((row, cells) -> {
            for (Permission permission : PERMISSIONS.getOrDefault(row, List.of())) {
                for (Role role : Role.values()) {
                    softly.assertThat(permission.rowsOf(List.of(role)))
                            .as("%s as %s", permission, role)
                            .isEqualTo(rows(permission, cells.get(role.ordinal())));
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void everyRowOfTheDomainHasItsPermissionOrComesLater() throws IOException {
        Set<String> known = new TreeSet<>(PERMISSIONS.keySet());
        known.addAll(LATER);
        assertThat(domain().keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyPermissionComesFromTheDomain() {
        assertThat(PERMISSIONS.values().stream().flatMap(List::stream)).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void ofSeveralRolesTheWidestRowsCount() {
        assertThat(Permission.MEMBERS_READ.rowsOf(List.of(Role.FINANCE, Role.CONSULTANT, Role.STORE_MANAGER)))
                .isEqualTo(Rows.STORE);
        assertThat(Permission.MEMBERS_READ.rowsOf(List.of())).isEqualTo(Rows.NONE);
    }

    /** A word after the sign narrows the right: who writes refunds alone writes no purchases. */
    private static Rows rows(Permission permission, String cell) {
        if (cell.equals("● refunds")) {
            return permission == Permission.REFUNDS_WRITE ? Rows.ALL : Rows.NONE;
        }
        if (cell.equals("○ phone")) {
            return permission == Permission.MEMBERS_FULL_NUMBERS ? Rows.OWN : Rows.NONE;
        }
        if (cell.equals("○ filter only")) {
            return permission == Permission.SEGMENTS_FILTER ? Rows.OWN : Rows.NONE;
        }
        return switch (cell.split(" ", -1)[0]) {
            case "●" -> Rows.ALL;
            case "◐" -> Rows.STORE;
            case "○", "own" -> Rows.OWN;
            case "–" -> Rows.NONE;
            default -> throw new AssertionError("What does " + cell + " mean?");
        };
    }

    /** Cells by row, in the order of {@link Role}. */
    private static Map<String, List<String>> domain() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(TABLE)) {
            lines.filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .forEach(cells -> rows.put(cells.get(1), cells.subList(2, 2 + Role.values().length)));
        }
        rows.remove("permission");
        return rows;
    }
}
