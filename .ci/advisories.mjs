// Known weaknesses of the packages: ends with 1 when one is high or critical. Without an answer of the advisory service, which needs the
// network, it says so and ends with 0.
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  timeout: 120_000,
});

function report() {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {}, message, error } = report();
if (!metadata?.vulnerabilities) {
  const [reason = 'no answer'] = [message, error?.summary, stderr.trim().split('\n').at(-1)].filter(Boolean);
  console.log(`advisories: not checked, the advisory service gave no answer (${reason})`);
} else {
  const { high, critical, total } = metadata.vulnerabilities;
  for (const { name, severity, range } of Object.values(vulnerabilities))
    if (severity === 'high' || severity === 'critical') console.log(`advisories: ${name} ${range}: ${severity}`);
  console.log(`advisories: ${critical} critical, ${high} high, ${total} in all`);
  if (high + critical > 0) process.exitCode = 1;
}
