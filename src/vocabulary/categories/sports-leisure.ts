import { type CategoryOutline, group, leaf } from './outline.js';

export const sportsLeisure: readonly CategoryOutline[] = [
  group('fitness', 'Fitness', 'fitness', [
    leaf('treadmills', 'Treadmills', 'treadmill', '950691'),
    leaf('exercise-bikes', 'Exercise Bikes', 'bike', '950691'),
    leaf('dumbbells', 'Dumbbells and Weights', 'dumbbell', '950691'),
    leaf('yoga-mats', 'Yoga Mats', 'mat', '950691'),
  ]),
  group('ball-sports', 'Ball Sports', 'ball', [
    leaf('footballs', 'Footballs', 'football', '950662'),
    leaf('golf-clubs', 'Golf Clubs', 'club', '950631'),
    leaf('golf-balls', 'Golf Balls', 'ball', '950632'),
    leaf('tennis-rackets', 'Tennis Rackets', 'racket', '950651'),
    leaf('badminton-rackets', 'Badminton Rackets', 'racket', '950659'),
    leaf('table-tennis', 'Table Tennis', 'table', '950640'),
  ]),
  group('outdoor', 'Outdoor and Camping', 'outdoor', [
    leaf('tents', 'Tents', 'tent', '630622'),
    leaf('sleeping-bags', 'Sleeping Bags', 'bag', '940430'),
    leaf('camping-stoves', 'Camping Stoves', 'stove', '732111'),
    leaf('hiking-backpacks', 'Hiking Backpacks', 'backpack', '420292'),
    leaf('fishing-rods', 'Fishing Rods', 'rod', '950710'),
    leaf('fishing-lures', 'Fishing Lures', 'lure', '950790'),
  ]),
  group('cycling', 'Cycling', 'bicycle', [
    leaf('bicycles', 'Bicycles', 'bicycle', '871200'),
    leaf('electric-bicycles', 'Electric Bicycles', 'bicycle', '871160'),
    leaf('bicycle-parts', 'Bicycle Parts', 'part', '871499'),
    leaf('kick-scooters', 'Kick Scooters and Skateboards', 'skateboard', '950670'),
  ]),
  group('water-winter-sports', 'Water and Winter Sports', 'sport', [
    leaf('surfboards', 'Surfboards', 'surfboard', '950629'),
    leaf('swimwear-goggles', 'Swimming Goggles', 'goggles', '900490'),
    leaf('inflatable-boats', 'Inflatable Boats', 'boat', '890311'),
    leaf('skis', 'Skis', 'ski', '950611'),
    leaf('skates', 'Ice and Roller Skates', 'skate', '950670'),
  ]),
  group('toys-games', 'Toys and Games', 'toy', [
    leaf('dolls', 'Dolls and Doll Accessories', 'doll', '950300'),
    leaf('construction-toys', 'Construction Toys', 'toy', '950300'),
    leaf('toy-vehicles', 'Toy Vehicles', 'toy', '950300'),
    leaf('plush-toys', 'Plush Toys', 'toy', '950300'),
    leaf('playhouses', 'Playhouses and Accessories', 'playhouse', '950300'),
    leaf('craft-kits', "Kids' Craft Kits", 'kit', '950300'),
    leaf('board-games', 'Board Games', 'game', '950490'),
    leaf('puzzles', 'Puzzles', 'puzzle', '950300'),
    leaf('video-game-consoles', 'Video Game Consoles', 'console', '950450'),
    leaf('playground-equipment', 'Playground Equipment', 'swing', '950699'),
    leaf('balloons', 'Balloons and Party Goods', 'balloon', '950590'),
  ]),
  group('music', 'Musical Instruments', 'instrument', [
    leaf('guitars', 'Guitars', 'guitar', '920290'),
    leaf('pianos', 'Pianos', 'piano', '920110'),
    leaf('keyboards-music', 'Electronic Keyboards', 'keyboard', '920710'),
    leaf('drums', 'Drums', 'drum', '920600'),
  ]),
  group('travel-hobby', 'Travel and Hobby', 'hobby', [
    leaf('suitcases', 'Suitcases', 'suitcase', '420212'),
    leaf('sports-bags', 'Sports Bags', 'bag', '420292'),
    leaf('model-kits', 'Model Kits', 'kit', '950300'),
  ]),
];
