import { describe, expect, test } from '@jest/globals';
import { areas } from '../../src/model/areas.js';
import { tokensOf } from '../../src/listing/tokens.js';
import { named, terms } from './support.js';

const slugs = new Set<string>(areas.map(({ slug }) => slug));

test('every term has an id of its own and areas that there are', () => {
  expect(terms.length).toBeGreaterThan(250);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  const wrong = terms.filter(({ area, also = [] }) => ![area, ...also].every((each) => slugs.has(each)));
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(terms.filter(({ area, also = [] }) => also.includes(area)).map(({ id }) => id)).toEqual([]);
});

test('what a framework implies is a language of the vocabulary', () => {
  const languages = new Set(terms.filter(({ kind }) => kind === 'language').map(({ id }) => id));
  const implied = terms.flatMap(({ implies }) => (implies === undefined ? [] : [implies]));
  expect(implied.length).toBeGreaterThan(10);
  expect(implied.filter((id) => !languages.has(id))).toEqual([]);
});

test('no alias belongs to two terms, and every alias has words', () => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const term of terms) {
    const own = [...(term.aliases ?? []), ...(term.weak ?? [])].map((alias) => alias.toLowerCase());
    for (const alias of [...own, ...(term.exact ?? []), ...(term.guarded ?? []).map(({ text }) => text)]) {
      const key = tokensOf(alias)
        .map(({ text, gap }) => `${gap === 'none' ? '' : ' '}${text}`)
        .join('')
        .trim();
      expect(key).not.toBe('');
      if (owners.has(key)) twice.push(`${alias}: ${owners.get(key) ?? ''}, ${term.id}`);
      owners.set(key, term.id);
    }
  }
  expect(twice).toEqual([]);
});

test.each(terms.map((term) => [term.id, term] as const))(
  '%s is found by each of its plain aliases',
  (id, term) => {
    const missed = [...(term.aliases ?? []), ...(term.exact ?? []), ...(term.weak ?? [])].filter(
      (alias) => !named(`You will work with ${alias} every day.`).includes(id),
    );
    expect(missed).toEqual([]);
  },
);

/** One place where it is meant and one where it is not, for each guarded alias. */
const guarded: Readonly<Record<string, readonly [meant: string, not: string]>> = {
  Node: ['Backend in Node, Python or Java.', 'You operate each node. Node in a cluster fails over.'],
  Bun: ['TypeScript on Node.js, Bun or Deno', 'A cinnamon Bun, coffee and tea every Friday'],
  Go: ['Services in Go, Python and Java.', 'Go above and beyond for our customers.'],
  C: ['Programming in C, C++ or Rust', 'We closed our Series C, led by a large fund'],
  Swift: ['iOS in Swift, backend in Java', 'Swift response to incidents'],
  R: ['Statistics in R, Python or Julia', 'Join our R&D centre'],
  Julia: ['Python, Julia, R', 'Your recruiter is Julia, write to her'],
  Dart: ['Flutter with Dart, backend in Java', 'Dart, pool and table football in the office'],
  Express: ['Node.js, Express, PostgreSQL', 'Pay with your American Express card'],
  Nest: ['Node.js with Express or Nest', 'Nest, our product, cares for birds'],
  Spring: ['Java, Spring, Hibernate', 'The internship starts this Spring'],
  Bull: ['Redis, Bull, RabbitMQ', 'Bull markets, bear markets'],
  Phoenix: ['Elixir, Phoenix, PostgreSQL', 'Phoenix, AZ office'],
  Gin: ['Go frameworks such as Gin or Echo in golang', 'Gin, tonic and talks on Fridays'],
  tonic: ['gRPC in Rust with axum, tonic and tokio', 'Gin, tonic and talks on Fridays'],
  Tonic: ['Rust (Axum, Tonic)', 'Tonic, water and coffee'],
  Echo: ['golang with Gin, Echo or Fiber', 'Echo, the voice of our users'],
  Fiber: ['golang with Gin, Echo or Fiber', 'Fiber, 1 Gbit, at every desk'],
  Chi: ['golang (Gin, Chi)', 'Tai Chi, yoga'],
  REST: ['APIs over REST and GraphQL', 'the rest of the team'],
  Elastic: ['Kafka, Elastic, Redis', 'Elastic working hours'],
  Aurora: ['MySQL, Aurora, Redis', 'Aurora, Illinois'],
  Temporal: ['Kafka, Temporal, Redis', 'Temporal, spatial and causal thinking'],
  indexing: ['indexing of SQL tables', 'blockchain indexing'],
  SOLID: ['design principles (SOLID, DRY)', 'a solid understanding of APIs'],
  Pact: ['contract tests with Postman, Pact and JUnit', 'the Climate Pact, signed by us'],
  Nomad: ['Kubernetes, Nomad, Docker', 'digital nomad visa'],
  Chef: ['Ansible, Chef, Terraform', 'Chef, barista and gardener on site'],
  Ant: ['Java builds with Maven, Ant or Gradle', 'Ant, Bee and Fox are our meeting rooms'],
  XP: ['Scrum, Kanban, XP and Docker', 'Windows XP support'],
  React: ['GraphQL on the server, React in the browser', 'React quickly to incidents in Java services'],
  react: ['node.js, react, redux', 'You react to incidents'],
  PG: ['Stack: golang, gRPC, PG, Redis', 'Films rated PG, or older'],
  Yarn: ['JavaScript with Jest, Yarn and Docker', 'Yarn, needles and wool'],
  yarn: ['webpack, yarn, npm', 'We sell wool, yarn and needles.'],
  Composer: ['PHP, Composer, Docker', 'Composer, singer and conductor'],
  composer: ['php, composer, mysql', 'the composer of our ringtones'],
  Linear: ['GitHub, Linear, Slack', 'Linear growth of revenue'],
  AppSec: ['tools for AppSec, CI/CD', 'AppSec is what our sister team does'],
  Vapor: ['Swift frameworks: Vapor, Kitura and Docker', 'Vapor products are sold by our client'],
  Apex: ['Salesforce, Apex, SQL', 'Apex of your career'],
  Stripe: ['payments: Stripe, Adyen, PayPal', 'Stripe and checked shirts, no dress code here'],
};

describe('guarded aliases', () => {
  const all = terms.flatMap(({ id, guarded: own = [] }) => own.map(({ text }) => [text, id] as const));

  test.each(all)('%s is told from the everyday word', (text, id) => {
    const [meant, not] = guarded[text] ?? ['', ''];
    expect([text, named(meant).includes(id)]).toEqual([text, true]);
    expect([text, named(not).includes(id)]).toEqual([text, false]);
  });
});

describe('traps', () => {
  const traps: readonly (readonly [text: string, not: string])[] = [
    ['the rest of the team', 'rest'],
    ['go above and beyond', 'go'],
    ['this spring', 'spring'],
    ['American Express card', 'express'],
    ['R&D centre', 'r'],
    ['C-level executives', 'c'],
    ['Series C funding', 'c'],
    ['digital nomad visa', 'nomad'],
    ['driving consensus with stakeholders', 'consensus'],
    ['a solid understanding', 'solid'],
    ['swift response', 'swift'],
    ['Phoenix, AZ office', 'phoenix'],
    ['node in a cluster', 'nodejs'],
    ['clients include IBM, Oracle and Microsoft', 'oracle'],
    ['blockchain indexing', 'query-optimization'],
    ['express your ideas', 'express'],
    ['chef-quality meals at the office', 'ansible'],
    ['equal opportunity regardless of race or gender identity', 'authentication'],
    ['Java Script', 'java'],
    ['java script', 'java'],
    ['a go-to-market strategy in Go-to-market teams', 'go'],
    ['Go with the flow.', 'go'],
    ['C++ and C# developers', 'c'],
    ['a walk from the Oracle Park shuttle', 'oracle'],
    ['terminals in Phoenix, Tucson and Cassandra Springs', 'phoenix'],
    ['terminals in Phoenix, Tucson and Cassandra Springs', 'cassandra'],
    ['there is no cloud here and no Kubernetes either', 'kubernetes'],
    ['no Magento, no WordPress', 'strapi'],
    ['Finance teams at Oracle, Stripe and more than 300 other companies use us', 'oracle'],
    ['funds that backed MongoDB and Snowflake', 'mongodb'],
    ['most of us came from Java or Python', 'java'],
    ['Spring and fall are the busy seasons', 'spring'],
    ['a Spring retreat', 'spring'],
    ['you react quickly', 'react'],
    ['wool, yarn and needles', 'build-tools'],
    ['a C-suite sponsor', 'c'],
    ['units of grade R, step 12', 'r'],
    ['Go figure', 'go'],
    ['R&R days after a release', 'r'],
    ['REST ASSURED', 'rest'],
    ['the example.net domain', 'dotnet'],
    ['A NEW JOB FOR THE REST OF YOUR LIFE', 'rest'],
  ];

  test.each(traps)('"%s" names no %s', (text, not) => {
    expect(named(text)).not.toContain(not);
    // In a sentence, and with capitals at its start.
    expect(named(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)).not.toContain(not);
  });

  // The other side: the same words where they do mean it.
  test.each([
    ['C/C++ on Linux', 'c'],
    ['C/C++ on Linux', 'cpp'],
    ['Experience in Spring, Hibernate and Java', 'spring'],
    ['Good knowledge of Spring and Java', 'spring'],
    ['No Kafka experience needed', 'kafka'],
    ['You have used Temporal or something like it', 'temporal'],
    ['Ruby on Rails', 'ruby'],
    ['Laravel', 'php'],
    ['Azure Functions', 'azure'],
    ['Azure Functions', 'serverless'],
    ['Oracle, MySQL or Cassandra', 'oracle'],
    ['TypeScript on Node with Fastify', 'nodejs'],
    ['C or Fortran', 'c'],
    ['REST & SOAP', 'rest'],
    ['REST', 'rest'],
    ['`Go` for services, `C++` for the router', 'go'],
  ])('"%s" names %s', (text, id) => {
    expect(named(text)).toContain(id);
  });

  test('"Java Script" is JavaScript', () => {
    expect(named('Experience with Java Script')).toContain('javascript');
  });
});
