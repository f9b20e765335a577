package dev.huigu.architecture.planted.third;

public class Third {}
