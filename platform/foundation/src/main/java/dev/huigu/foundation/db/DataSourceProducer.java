package dev.huigu.foundation.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The pool that each application declares in its web.xml. */
@ApplicationScoped
public class DataSourceProducer {
    @Produces
    @Resource(lookup = "java:app/jdbc/huigu")
    DataSource dataSource;
}
