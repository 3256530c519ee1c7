export { seededRandom, type Random } from '@/lib/probabilities/seeded-random';
