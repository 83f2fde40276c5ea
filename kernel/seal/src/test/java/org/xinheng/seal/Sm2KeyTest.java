package org.xinheng.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Sm2KeyTest {

    private static final Sm2Key KEY = Sm2Key.derive("a secret of the tests", "tests-1");

    @Test
    void everyTextSignedByManyThreadsAtOnceVerifiesAndNoOtherTextDoes() {
        var wrong = IntStream.range(0, 400)
                .parallel()
                .filter(n -> {
                    String text = "核查回执 " + n;
                    byte[] signature = KEY.sign(text);
                    return !KEY.open().verifies(text, signature) || KEY.open().verifies(text + "0", signature);
                })
                .boxed()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void theSameTextIsSignedWithAnotherRandomNumberEachTime() {
        assertThat(KEY.sign("同一内容")).isNotEqualTo(KEY.sign("同一内容"));
    }

    @Test
    void thePurposeAndTheSecretChooseTheKey() {
        byte[] signature = KEY.sign("内容");

        assertThat(Sm2Key.derive("a secret of the tests", "tests-1").open().verifies("内容", signature))
                .isTrue();
        assertThat(Sm2Key.derive("a secret of the tests", "tests-2").open().verifies("内容", signature))
                .isFalse();
        assertThat(Sm2Key.derive("another secret", "tests-1").open().verifies("内容", signature))
                .isFalse();
    }
}
