package dev.huigu.segment.internal.sheet;

import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.PackedPurchases;
import dev.huigu.portrait.StoredValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of several members, each fact in one list for all of them: a test of a million members that looks at two
 * facts of each waits for memory, not for the processor.
 */
final class SheetColumns {
    private final long[] ids;
    private final long[] storeIds;
    private final long[] consultantIds;
    private final Gender[] genders;
    private final int[] birthdayCodes;
    private final int[] bornOn;
    private final int[] issuedOn;
    private final String[] origins;
    private final String[] cardTypes;
    private final long[][] tagIds;
    private final List<Map<Long, Comparable<?>>> fields;
    private final List<Set<Long>> consents;
    private final PackedPurchases purchases;
    private final int[] contactedOn;
    private final int[][] couponsExpireOn;
    private final StoredValue[] storedValues;

    SheetColumns(List<? extends MemberSheet> sheets) {
        ids = sheets.stream().mapToLong(MemberSheet::id).toArray();
        storeIds = sheets.stream().mapToLong(MemberSheet::storeId).toArray();
        consultantIds = sheets.stream().mapToLong(MemberSheet::consultantId).toArray();
        genders = sheets.stream().map(MemberSheet::gender).toArray(Gender[]::new);
        birthdayCodes = sheets.stream().mapToInt(MemberSheet::birthdayCode).toArray();
        bornOn = sheets.stream().mapToInt(MemberSheet::bornOn).toArray();
        issuedOn = sheets.stream().mapToInt(MemberSheet::issuedOn).toArray();
        origins = sheets.stream().map(MemberSheet::origin).toArray(String[]::new);
        cardTypes = sheets.stream().map(MemberSheet::cardType).toArray(String[]::new);
        tagIds = sheets.stream().map(MemberSheet::tagIds).toArray(long[][]::new);
        fields = sheets.stream().map(MemberSheet::fields).toList();
        consents = sheets.stream().map(MemberSheet::consents).toList();
        purchases =
                PackedPurchases.of(sheets.stream().map(MemberSheet::purchases).toList());
        contactedOn = sheets.stream().mapToInt(MemberSheet::contactedOn).toArray();
        couponsExpireOn = sheets.stream().map(MemberSheet::couponsExpireOn).toArray(int[][]::new);
        storedValues = sheets.stream().map(MemberSheet::storedValue).toArray(StoredValue[]::new);
    }

    int size() {
        return ids.length;
    }

    /** In order. */
    long[] ids() {
        return ids;
    }

    /** About how much memory they take: 80 bytes each, and their lists. */
    long bytes() {
        long bytes = 80L * ids.length + purchases.bytes();
        for (int place = 0; place < ids.length; place++) {
            bytes += Long.BYTES * tagIds[place].length
                    + Integer.BYTES * couponsExpireOn[place].length
                    + 64L * fields.get(place).size();
        }
        return bytes;
    }

    /** The sheet at a place. */
    final class Row implements MemberSheet {
        private int place;

        Row(int place) {
            this.place = place;
        }

        /** Makes it the sheet at another place. */
        void moveTo(int other) {
            place = other;
        }

        @Override
        public long id() {
            return ids[place];
        }

        @Override
        public long storeId() {
            return storeIds[place];
        }

        @Override
        public long consultantId() {
            return consultantIds[place];
        }

        @Override
        public Gender gender() {
            return genders[place];
        }

        @Override
        public int birthdayCode() {
            return birthdayCodes[place];
        }

        @Override
        public int bornOn() {
            return bornOn[place];
        }

        @Override
        public int issuedOn() {
            return issuedOn[place];
        }

        @Override
        public String origin() {
            return origins[place];
        }

        @Override
        public String cardType() {
            return cardTypes[place];
        }

        @Override
        public long[] tagIds() {
            return tagIds[place];
        }

        @Override
        public boolean carries(long tagId) {
            return Arrays.binarySearch(tagIds[place], tagId) >= 0;
        }

        @Override
        public Map<Long, Comparable<?>> fields() {
            return fields.get(place);
        }

        @Override
        public Set<Long> consents() {
            return consents.get(place);
        }

        @Override
        public MemberPurchases purchases() {
            return purchases.of(place);
        }

        @Override
        public int contactedOn() {
            return contactedOn[place];
        }

        @Override
        public int[] couponsExpireOn() {
            return couponsExpireOn[place];
        }

        @Override
        public StoredValue storedValue() {
            return storedValues[place];
        }
    }
}
