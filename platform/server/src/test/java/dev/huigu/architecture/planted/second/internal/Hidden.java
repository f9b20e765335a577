package dev.huigu.architecture.planted.second.internal;

public class Hidden {}
