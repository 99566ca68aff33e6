// Prints the grade of https://localhost, and what each test gave or took.
import { scan } from '@mdn/mdn-http-observatory';

const { scan: result, tests } = await scan('localhost');
console.log(`${result.grade} ${result.score}, ${result.testsPassed} of ${result.testsQuantity} passed`);
for (const [name, test] of Object.entries(tests)) {
  console.log(`${test.scoreModifier} ${name}: ${test.result}`);
}
process.exit(0);
