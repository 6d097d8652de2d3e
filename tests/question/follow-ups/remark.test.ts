import { expect, it } from 'vitest';
import { isRemark } from '../../../src/question/follow-ups/remark.js';

it.each([
  'my gran hates the heat',
  'lol I think she died',
  'you’re not nice',
  'it is sad for them',
  'lol never heard of it',
  'sounds expensive',
])('"%s" is only said', (message) => expect(isRemark(message)).toBe(true));

it.each([
  'who is my mayor',
  'I want to know about the ferry',
  'this week in Vell',
  'rent prices',
  'is it true?',
  'tell me about my town',
  'I wonder who paid',
  'Hope Hicks resigned',
  'I need the price of gas',
  'My question is the ferry price',
])('"%s" asks for something', (message) => expect(isRemark(message)).toBe(false));
