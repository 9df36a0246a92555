// The site of "mvn -Psite": the README and the guides as they are, with search; Javadoc and the API reference beside them.
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { withMermaid } from 'vitepress-plugin-mermaid';

const repository = 'https://github.com/belvo4j/belvo4j';

/** Where each page of the site stands in the repository. */
const sources: Record<string, string> = {
  'index.md': 'README.md',
  'translator.md': 'spec/translator/README.md',
  ...Object.fromEntries(
    readdirSync(`${process.env.SITE_SOURCE}/docs`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name.toLowerCase(), `docs/${name}`])),
};
const pages = Object.fromEntries(Object.entries(sources).map(([page, source]) => [source, page]));

/** A link of a page: to a page of the site, or to a file of the repository. */
function target(page: string, href: string): string {
  const [path, place] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(sources[page] ?? page), path));
  return (pages[file] ? `/${pages[file]}` : `${repository}/blob/main/${file}`) + (place ? `#${place}` : '');
}

/** The place of a heading as GitHub names it, so that a link to it leads there on both. */
const githubSlug = (heading: string) =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '').replaceAll(' ', '-');

const guides = (text: string, items: Record<string, string>) => ({
  text,
  items: Object.entries(items).map(([title, page]) => ({ text: title, link: `/${page}` })),
});

export default withMermaid({
  title: 'Belvo for Java',
  description: 'An unofficial Java SDK for Belvo, with MFA, typed errors and a simulator.',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/',
  cleanUrls: false,
  outDir: process.env.SITE_OUT,
  rewrites: pages,
  // The pages beside the guides, which are copied as they are.
  ignoreDeadLinks: [/\/(apidocs|reference)\//],
  markdown: {
    anchor: { slugify: githubSlug },
    config(md) {
      // Vue's opening braces, which on these pages are Postman's.
      for (const rule of ['text', 'code_inline']) {
        const plain = md.renderer.rules[rule]!;
        md.renderer.rules[rule] = (...token) => plain(...token).replaceAll('{{', '&#123;&#123;');
      }
      const render = md.renderer.rules.link_open!;
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        const href = tokens[index].attrGet('href') ?? '';
        if (!/^([a-z]+:|#|\/)/.test(href)) {
          tokens[index].attrSet('href', target(env.relativePath, href));
        }
        return render(tokens, index, options, env, self);
      };
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    nav: [
      { text: 'Guides', link: '/client' },
      { text: 'Javadoc', link: '/apidocs/index.html', target: '_blank' },
      { text: 'API reference', link: '/reference/index.html', target: '_blank' },
      { text: 'Changelog', link: '/changelog' },
    ],
    sidebar: [
      guides('Using the SDK', {
        Start: '', 'Your first integration': 'first-integration', Cookbook: 'cookbook', 'Migrating from other clients': 'migrating',
        'The client': 'client', MFA: 'mfa', 'Lists and pages': 'lists', Errors: 'errors', Troubleshooting: 'troubleshooting', Webhooks: 'webhooks',
        'Custom operations': 'own-operations', Feign: 'feign', 'Spring Boot': 'spring-boot', 'Other languages': 'languages',
      }),
      guides('Testing and production', {
        Testing: 'testing', Mocking: 'mocking', 'The simulator': 'simulator', 'Several instances': 'many-machines', Observability: 'observability', Security: 'security', Performance: 'performance',
        Upgrading: 'upgrading',
      }),
      guides('Reference', { Types: 'types', Operations: 'operations' }),
      guides('The project', {
        Architecture: 'architecture', 'The translator': 'translator', 'The translator in Maven': 'maven-plugin', Regenerating: 'regenerating',
        Compatibility: 'compatibility', Releasing: 'releasing', Changelog: 'changelog',
      }),
    ],
    outline: [2, 3],
  },
});
