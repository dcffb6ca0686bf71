/** Query strings of `GET /api/v1/search`: common and rare words, phrases, models, typing errors, filters, other languages. */
const query = (q: string, filters = ''): string => `q=${encodeURIComponent(q)}${filters}`;

const list = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => query(line));

const ALIKE = [
  'scope=products',
  'sort=newest',
  'sector=electrical-electronics',
  query('led', '&sort=newest'),
  query('black', '&country=KR'),
  query('wireless', '&sector=electrical-electronics'),
  query('steel', '&verification=1'),
  query('usb', '&country=KR&sector=electrical-electronics'),
];

/** For the catalogue that ships with the project. */
export const SHIPPED: readonly string[] = [
  ...ALIKE,
  ...list(`
    kettle
    electric kettle
    electric kettle stainless steel 1.7 l
    glass kettle sage
    kettel
    HK17-BO3-SA3
    rice cooker
    induction rice cooker 1.8 l black
    cooker
    blender 1200 W
    toaster 4 slots
    toaster mint
    espresso machine
    capsule coffee machine
    coffee
    air fryer
    air fryer app control
    airfryer
    microwave
    microwave oven 30 l
    refrigerator
    kimchi refrigerator
    vacuum cleaner
    robot vacuum
    vaccum cleaner
    fan
    desk fan DC motor
    air purifier
    purifier H13 carbon
    dehumidifier 20 l/day
    steam iron ceramic soleplate
    hair dryer 1600 W
    beard trimmer
    shaver
    desk lamp brass
    LED floor lamp
    headphones
    over-ear headphones 24 h
    portable speaker IP65
    soundbar 5.1
    television 55 in
    4K quantum dot television
    tv
    power bank
    power bank 20000 mAh
    security camera
    outdoor security camera Wi-Fi
    video door phone
    smoke detector
    Haetbyeot
    white
    전기주전자
    전기주전자 화이트
  `),
];

/** For a catalogue of computers and electronics. */
export const ELECTRONICS: readonly string[] = [
  ...ALIKE,
  ...list(`
    notebook
    laptop
    laptop bag
    laptop stand
    gaming laptop
    hp pavilion notebook 17
    lenovo thinkpad
    monitor
    24 inch monitor
    led monitor full hd
    toner
    toner cartridge black
    xerox 006R90321
    TN-2110
    ink cartridge
    printer
    laser printer colour
    lazer printer
    usb cable
    hdmi cable 2 m
    cable
    network cable cat6
    patch cable blue 0.5m
    power bank
    batteries
    charger
    phone charger
    headset
    wireless headset
    wireless mouse
    wireles mouse
    mouse pad
    gaming keyboard
    keyboard german
    docking station
    memory stick
    micro sd card
    sd card 64gb
    ddr4 memory
    ssd 500 gb
    external hard drive
    graphics card
    rtx 2060
    projector
    projector screen
    smartphone
    iphone case
    tablet
    samsung
    apple
    digital camera
    server rack
    switch 24 port gigabit
    router
  `),
];
