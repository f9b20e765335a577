package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingAMemberByNameTest {
    @ParameterizedTest
    @CsvSource({
        "张三, zs",
        "单雄信, sxx",
        "曾国藩, zgf",
        "仇英, qy",
        "查良镛, zly",
        "解缙, xj",
        "翟志刚, zzg",
        "区志强, ozq",
        "乐毅, yy",
        "尉迟恭, ycg",
        "长孙无忌, zswj",
        "欧阳娜娜, oynn",
        "万俟卨, mqx",
        "澹台明, ttm",
        "令狐冲, lhc",
        "万里, wl",
        "王重庆, wcq",
        "李藏文, lzw",
        "李·曾, lz",
        "呂布, lb"
    })
    void aChineseNameIsFoundByTheFirstLettersOfItsPinyinTheSurnameReadAsASurname(String name, String initials) {
        assertThat(NameKeys.of(name).initials()).startsWith(initials);
    }

    @ParameterizedTest
    @CsvSource({"Anna Li, al", "Zoë O'Brien, zob", "李Anna, la", "Member 10, m1", "ａｂｃ, a", "张㐂, z"})
    void otherNamesAreFoundByTheFirstLettersOfTheirWords(String name, String initials) {
        assertThat(NameKeys.of(name).initials()).startsWith(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "王乐, wl wy",
        "李重行, lch lcx lzh lzx",
        "单单, sc sd ss",
        "曾朝, zc zz",
        "万俟乐, mql mqy",
        "覃海洋, qhy thy",
        "乐, l y",
        "王小明, wxm"
    })
    void aNameWhoseCharactersAreReadInSeveralWaysIsFoundByEach(String name, String initials) {
        assertThat(NameKeys.of(name).initials()).containsExactlyInAnyOrder(initials.split(" "));
    }

    @Test
    void readingsAreLimited() {
        assertThat(NameKeys.of("王" + "乐".repeat(90)).initials()).hasSize(16).doesNotHaveDuplicates();
        assertThat(NameKeys.of("㐂").initials()).isEmpty();
        assertThat(NameKeys.of("王乐").all()).containsExactlyInAnyOrder("王乐", "wl", "wy");
    }

    @Test
    void theKeyDoesNotDependOnHowTheNameIsTyped() {
        assertThat(NameKeys.of("  Ａnna　 LI ").key()).isEqualTo("anna li");
    }

    @Test
    void aPrefixEndsBeforeTheNextOne() {
        assertThat("zs").isLessThan(NameKeys.end("zs"));
        assertThat("zszz").isLessThan(NameKeys.end("zs"));
        assertThat("zt").isGreaterThan(NameKeys.end("zs"));
    }
}
