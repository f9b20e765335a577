package dev.huigu.segment.internal;

import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.PortraitSources;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.segment.internal.crowd.Crowd;
import dev.huigu.tenant.TenantSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Makes questions to the brand's members; each looks names up in the transaction of whoever prepares criteria with it. */
@Singleton
public class Questions {
    private final TenantContext tenant;
    private final Clock clock;
    private final TenantSettings settings;
    private final Names names;
    private final TagTests tags;
    private final PortraitSources portraits;

    @Inject
    public Questions(
            TenantContext tenant,
            Clock clock,
            TenantSettings settings,
            Names names,
            TagTests tags,
            PortraitSources portraits) {
        this.tenant = tenant;
        this.clock = clock;
        this.settings = settings;
        this.names = names;
        this.tags = tags;
        this.portraits = portraits;
    }

    LocalDate today() {
        return tenant.tenant().dateOf(clock.instant());
    }

    QuestionOfTheDay of(Crowd crowd, LocalDate date) {
        return of(crowd.products(), crowd::rfm, date);
    }

    /** About sheets whose products are numbered so. */
    QuestionOfTheDay of(ProductNumbers products, QuestionOfTheDay.Means means, LocalDate date) {
        return new QuestionOfTheDay(products, means, date, settings.get(), names, tags, portraits::know);
    }
}
