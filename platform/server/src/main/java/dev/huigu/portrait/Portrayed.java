package dev.huigu.portrait;

/** A member as far as portraits go. Days count from 1970-01-01, in the brand's zone. */
public interface Portrayed {
    /** The day of nothing that ever happened. */
    int NEVER = Integer.MIN_VALUE;

    int issuedOn();

    MemberPurchases purchases();

    /** {@link #NEVER} where nobody talked to the member. */
    int contactedOn();

    /** On which days the coupons expire that the member holds. */
    int[] couponsExpireOn();

    StoredValue storedValue();
}
