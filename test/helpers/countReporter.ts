import type { Reporter, TestModule } from 'vitest/node';

/** One plain line after vitest's own summary: how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') count[state]++;
      }
    }
    process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  }
}
