package dev.huigu.catalog;

import dev.huigu.foundation.problem.ErrorCode;

public enum CatalogError implements ErrorCode {
    PRODUCT_CODE_TAKEN(409);

    private final int status;

    CatalogError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
