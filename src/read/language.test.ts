import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../data-folder.js';
import { detectLanguage } from './language.js';
import { loadReadLists } from './read-lists.js';

const lists = loadReadLists(readDataFolder());

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The foreign minister said on Monday that talks will resume in Asmara next week, according to a statement.',
    ],
    [
      'en',
      'THE FOREIGN MINISTER SAID ON MONDAY THAT TALKS WILL RESUME IN ASMARA NEXT WEEK, ACCORDING TO A STATEMENT.',
    ],
    [
      'en',
      'Abdi al-Rashid, Omar bin Salman, Ali Hassan, Yusuf Ibrahim and Tariq Farouk met in Doha on Monday.',
    ],
    [
      'fr',
      'Le ministre a déclaré lundi que les pourparlers reprendront la semaine prochaine à Asmara, selon un communiqué.',
    ],
    [
      'sq',
      'Ministri i Jashtëm tha të hënën se bisedimet do të rifillojnë javën e ardhshme, sipas një deklarate të qeverisë.',
    ],
    [
      'lt',
      'Užsienio reikalų ministras pareiškė, kad derybos bus atnaujintos kitą savaitę ir kad jos vyks po rinkimų, rašoma.',
    ],
    [
      'ha',
      'Ministan harkokin waje ya ce a ranar Litinin za a ci gaba da tattaunawa a mako mai zuwa, kamar yadda ta bayyana.',
    ],
    [
      'pcm',
      'Di minister tok say dem go start di talks again next week, as govment statement tok am. Dem dey wait.',
    ],
    ['ja', '外務大臣は月曜日に、交渉が来週始まると述べた。'],
    ['el', 'Ο υπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν.'],
    // A language without a list.
    [
      'und',
      'Ministroak astelehenean esan zuen elkarrizketak datorren astean berriro hasiko direla Asmaran, gobernuak gaur argitaratutako ohar baten arabera, eta eskerrak eman zizkien bitartekariei bere laguntzagatik.',
    ],
    [undefined, 'Army takes town'],
    [undefined, 'Lima 5; Quito 7; Bogota 8; Caracas 9; Santiago 2; Sucre 1; Asuncion 3; Montevideo 4.'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text, lists)).toBe(language);
  });
});
