// The three jobs of a clinician, done by a client that was generated from the OpenAPI document: browse, search, dose.
// node jobs.js ADDRESS prints what it found, one line a job.
import { client } from './client/client.gen';
import { calculateDose, getDoseForm, getDrug, getSection, listDrugs, listFaqs, search } from './client/sdk.gen';

async function main() {
  client.setConfig({ baseUrl: process.argv[2], throwOnError: true });

  // Browse: from the list to a drug, to one section of it.
  const { data: drugs } = await listDrugs({ throwOnError: true });
  const { name, slug } = drugs[0];
  const { data: drug } = await getDrug({ path: { slug }, throwOnError: true });
  const dosage = drug.sections.find(section => section.kind === 'dosage' && section.text.includes('mg/m²'));
  const { data: section } = await getSection({ path: { slug, id: dosage!.id }, throwOnError: true });
  console.log(`browse: ${name}, ${drug.sections.length} sections, ${section.title}`);

  // Search: questions of all drugs, and what answers a query.
  const { data: faqs } = await listFaqs({ throwOnError: true });
  const { data: found } = await search({ query: { q: 'VOD', kinds: 'faq' }, throwOnError: true });
  const known = found.results.every(result => faqs.some(faq => faq.drug === result.drug && faq.id === result.id));
  console.log(`search: ${found.results.length > 0 && known ? 'every question found is in the list' : 'unknown questions'}`);

  // Dose: what the form asks, then the plan.
  const { data: form } = await getDoseForm({ path: { slug }, throwOnError: true });
  const label = form.fields.find(field => field.name === 'label')!.choices[0].id as 'EU' | 'US';
  const { data: plan } = await calculateDose({
    path: { slug },
    body: { label, heightCm: 170, weightKg: '70', cycle: 2, response: 'CR', start: '2026-11-23', vod: false },
    throwOnError: true,
  });
  console.log(`dose: ${plan.days.map(day => `day ${day.day} ${day.display} ${day.date}`).join(', ')}`);

  // What is refused says where.
  const { error } = await calculateDose({ path: { slug }, body: { label, heightCm: 170, weightKg: '70,5', cycle: 1 }, throwOnError: false });
  console.log(`refused: ${Object.keys((error as { errors?: Record<string, string[]> }).errors ?? {}).join(', ')}`);
}

void main();
