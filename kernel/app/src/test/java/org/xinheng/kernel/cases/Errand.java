package org.xinheng.kernel.cases;

/** A small kind of case for tests of the mechanism. */
sealed interface Errand extends CaseState {

    CaseKind<Errand> KIND = new CaseKind<>("errand", "CS", "测试业务", Errand.class);

    record Waiting(String wish) implements Errand {

        @Override
        public String label() {
            return "待办";
        }

        Move<Errand> begin() {
            return Move.<Errand>to(new UnderWay(wish)).within("objection-answer-within");
        }
    }

    record UnderWay(String wish) implements Errand {

        @Override
        public String label() {
            return "办理中";
        }

        Move<Errand> stay() {
            return Move.<Errand>to(this);
        }

        Move<Errand> finish() {
            return Move.<Errand>to(new Done(wish)).because("办好了");
        }
    }

    record Done(String wish) implements Errand, CaseState.Closed {

        @Override
        public String label() {
            return "已办结";
        }
    }
}
