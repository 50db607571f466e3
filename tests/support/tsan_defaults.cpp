// What the thread sanitizer is told before it starts, so that a test run by hand behaves as under
// ctest. Qt is not instrumented: the end of Qt Test's watchdog looks like a race to it. And some
// tests open a desk in a forked child, while that watchdog is a thread of the parent.

#if defined(__SANITIZE_THREAD__)

extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_options();

extern "C" const char* __tsan_default_suppressions() {
    return "race:QWaitCondition::~QWaitCondition\n"
           "race_top:pthread_cond_wait\n";
}

extern "C" const char* __tsan_default_options() {
    return "die_after_fork=0";
}

#endif
