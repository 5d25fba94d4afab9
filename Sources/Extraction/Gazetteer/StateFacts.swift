/// The states of the world: a line each, `name|other names|demonyms|capital|seats of government`.
///
/// Common knowledge of 2025, in the English that newsrooms write. Disputed and former states that news still name
/// have lines too; a line is no statement on their status.
enum StateFacts {
  static let text = """
    Afghanistan|Islamic Emirate of Afghanistan|Afghan,Afghans|Kabul|
    Albania||Albanian,Albanians|Tirana|
    Algeria||Algerian,Algerians|Algiers|
    Andorra||Andorran,Andorrans|Andorra la Vella|
    Angola||Angolan,Angolans|Luanda|
    Antigua and Barbuda|Antigua|Antiguan,Antiguans|St. John's|
    Argentina|Argentine Republic|Argentine,Argentines,Argentinian,Argentinians,Argentinean|Buenos Aires|Casa Rosada
    Armenia||Armenian,Armenians|Yerevan|
    Australia|Commonwealth of Australia|Australian,Australians|Canberra|
    Austria||Austrian,Austrians|Vienna|
    Azerbaijan||Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku|
    Bahamas|The Bahamas|Bahamian,Bahamians|Nassau|
    Bahrain||Bahraini,Bahrainis|Manama|
    Bangladesh||Bangladeshi,Bangladeshis|Dhaka|
    Barbados||Barbadian,Barbadians|Bridgetown|
    Belarus|Belorussia,Republic of Belarus|Belarusian,Belarusians,Belarussian|Minsk|
    Belgium||Belgian,Belgians||
    Belize||Belizean,Belizeans|Belmopan|
    Benin||Beninese|Porto-Novo|
    Bhutan||Bhutanese|Thimphu|
    Bolivia||Bolivian,Bolivians|La Paz|
    Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo|
    Botswana||Botswanan,Motswana,Batswana|Gaborone|
    Brazil|Brasil|Brazilian,Brazilians|Brasília,Brasilia|Planalto
    Brunei||Bruneian,Bruneians|Bandar Seri Begawan|
    Bulgaria||Bulgarian,Bulgarians|Sofia|
    Burkina Faso||Burkinabe,Burkinabè|Ouagadougou|
    Burundi||Burundian,Burundians|Gitega|
    Cambodia|Kampuchea|Cambodian,Cambodians|Phnom Penh|
    Cameroon||Cameroonian,Cameroonians|Yaoundé,Yaounde|
    Canada||Canadian,Canadians|Ottawa|
    Cape Verde|Cabo Verde|Cape Verdean,Cape Verdeans|Praia|
    Central African Republic|CAR|Central African|Bangui|
    Chad||Chadian,Chadians|N'Djamena|
    Chile||Chilean,Chileans|Santiago|La Moneda
    China|People's Republic of China,PRC,Communist China,mainland China|Chinese|Beijing,Peking|Zhongnanhai
    Colombia||Colombian,Colombians|Bogotá,Bogota|
    Comoros||Comorian,Comorians|Moroni|
    Costa Rica||Costa Rican,Costa Ricans|San José|
    Croatia||Croatian,Croatians,Croat,Croats|Zagreb|
    Cuba||Cuban,Cubans|Havana|
    Cyprus||Cypriot,Cypriots,Greek Cypriot,Turkish Cypriot|Nicosia|
    Czech Republic|Czechia|Czech,Czechs|Prague|
    Democratic Republic of the Congo|DRC,DR Congo,Democratic Republic of Congo,Zaire|Congolese|Kinshasa|
    Denmark|Kingdom of Denmark|Danish,Dane,Danes|Copenhagen|
    Djibouti||Djiboutian,Djiboutians||
    Dominica||||
    Dominican Republic||Dominican,Dominicans|Santo Domingo|
    East Timor|Timor-Leste|Timorese,East Timorese|Dili|
    Ecuador||Ecuadorian,Ecuadorians,Ecuadorean|Quito|
    Egypt|Arab Republic of Egypt|Egyptian,Egyptians|Cairo|
    El Salvador||Salvadoran,Salvadorans,Salvadorean|San Salvador|
    Equatorial Guinea||Equatoguinean,Equatorial Guinean|Malabo|
    Eritrea||Eritrean,Eritreans|Asmara|
    Estonia||Estonian,Estonians|Tallinn|
    Eswatini|Swaziland|Swazi,Swazis|Mbabane|
    Ethiopia||Ethiopian,Ethiopians|Addis Ababa|
    Fiji||Fijian,Fijians|Suva|
    Finland||Finnish,Finn,Finns|Helsinki|
    France|French Republic|French,Frenchman,Frenchmen|Paris|Élysée,Elysée,Elysee,Quai d'Orsay,Matignon
    Gabon||Gabonese|Libreville|
    Gambia|The Gambia|Gambian,Gambians|Banjul|
    Georgia||Georgian,Georgians|Tbilisi|
    Germany|Federal Republic of Germany,West Germany|German,Germans|Berlin|
    Ghana||Ghanaian,Ghanaians|Accra|
    Greece|Hellenic Republic|Greek,Greeks|Athens|
    Grenada||Grenadian,Grenadians|St. George's|
    Guatemala||Guatemalan,Guatemalans|Guatemala City|
    Guinea||Guinean,Guineans|Conakry|
    Guinea-Bissau||Bissau-Guinean|Bissau|
    Guyana||Guyanese|Georgetown|
    Haiti||Haitian,Haitians|Port-au-Prince|
    Honduras||Honduran,Hondurans|Tegucigalpa|
    Hungary||Hungarian,Hungarians|Budapest|
    Iceland||Icelandic,Icelander,Icelanders|Reykjavik,Reykjavík|
    India|Republic of India,Bharat|Indian,Indians|New Delhi,Delhi|
    Indonesia||Indonesian,Indonesians|Jakarta|
    Iran|Islamic Republic of Iran,Islamic Republic,Persia|Iranian,Iranians|Tehran,Teheran|
    Iraq||Iraqi,Iraqis|Baghdad|
    Ireland|Republic of Ireland,Irish Republic|Irish|Dublin|
    Israel|State of Israel,Jewish state|Israeli,Israelis|Jerusalem,Tel Aviv|Knesset
    Italy|Italian Republic|Italian,Italians|Rome|Palazzo Chigi,Quirinale
    Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Yamoussoukro|
    Jamaica||Jamaican,Jamaicans|Kingston|
    Japan||Japanese|Tokyo|
    Jordan|Hashemite Kingdom of Jordan|Jordanian,Jordanians|Amman|
    Kazakhstan||Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan|
    Kenya||Kenyan,Kenyans|Nairobi|
    Kiribati||||
    Kosovo||Kosovar,Kosovars,Kosovan|Pristina|
    Kuwait||Kuwaiti,Kuwaitis|Kuwait City|
    Kyrgyzstan|Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek|
    Laos||Lao,Laotian,Laotians|Vientiane|
    Latvia||Latvian,Latvians|Riga|
    Lebanon||Lebanese|Beirut|
    Lesotho||Basotho,Mosotho|Maseru|
    Liberia||Liberian,Liberians|Monrovia|
    Libya||Libyan,Libyans|Tripoli|
    Liechtenstein||Liechtensteiner|Vaduz|
    Lithuania||Lithuanian,Lithuanians|Vilnius|
    Luxembourg||Luxembourger,Luxembourgish||
    Madagascar||Malagasy|Antananarivo|
    Malawi||Malawian,Malawians|Lilongwe|
    Malaysia||Malaysian,Malaysians|Kuala Lumpur|Putrajaya
    Maldives|The Maldives|Maldivian,Maldivians|Malé|
    Mali||Malian,Malians|Bamako|
    Malta||Maltese|Valletta|
    Marshall Islands||Marshallese|Majuro|
    Mauritania||Mauritanian,Mauritanians|Nouakchott|
    Mauritius||Mauritian,Mauritians|Port Louis|
    Mexico|United Mexican States|Mexican,Mexicans|Mexico City|Los Pinos
    Micronesia|Federated States of Micronesia|Micronesian,Micronesians|Palikir|
    Moldova|Republic of Moldova,Moldavia|Moldovan,Moldovans|Chișinău,Chisinau|
    Monaco||Monegasque,Monégasque||
    Mongolia||Mongolian,Mongolians|Ulaanbaatar,Ulan Bator|
    Montenegro||Montenegrin,Montenegrins|Podgorica|
    Morocco||Moroccan,Moroccans|Rabat|
    Mozambique||Mozambican,Mozambicans|Maputo|
    Myanmar|Burma|Burmese,Myanmarese|Naypyidaw,Nay Pyi Taw|
    Namibia||Namibian,Namibians|Windhoek|
    Nauru||Nauruan,Nauruans||
    Nepal||Nepali,Nepalis,Nepalese|Kathmandu|
    Netherlands|The Netherlands,Holland|Dutch,Dutchman|Amsterdam,The Hague|
    New Zealand||New Zealander,New Zealanders|Wellington|
    Nicaragua||Nicaraguan,Nicaraguans|Managua|
    Niger||Nigerien,Nigeriens|Niamey|
    Nigeria||Nigerian,Nigerians|Abuja|Aso Rock
    North Korea|DPRK,Democratic People's Republic of Korea,D.P.R.K.,N. Korea|North Korean,North Koreans,N. Korean|Pyongyang|
    North Macedonia|Macedonia|Macedonian,Macedonians|Skopje|
    Norway|Kingdom of Norway|Norwegian,Norwegians|Oslo|
    Oman||Omani,Omanis|Muscat|
    Pakistan|Islamic Republic of Pakistan|Pakistani,Pakistanis|Islamabad|
    Palau||Palauan,Palauans|Ngerulmud|
    Palestine|State of Palestine,Palestinian territories,Palestinian Territories|Palestinian,Palestinians|Ramallah|
    Panama||Panamanian,Panamanians|Panama City|
    Papua New Guinea|PNG|Papua New Guinean|Port Moresby|
    Paraguay||Paraguayan,Paraguayans|Asunción,Asuncion|
    Peru||Peruvian,Peruvians|Lima|
    Philippines|The Philippines|Filipino,Filipinos,Philippine|Manila|Malacañang,Malacañang Palace,Malacanang
    Poland|Republic of Poland|Polish,Pole,Poles|Warsaw|
    Portugal||Portuguese|Lisbon|
    Qatar||Qatari,Qataris|Doha|
    Republic of the Congo|Congo-Brazzaville|Congolese|Brazzaville|
    Romania||Romanian,Romanians|Bucharest|
    Russia|Russian Federation|Russian,Russians|Moscow|Kremlin
    Rwanda||Rwandan,Rwandans|Kigali|
    Saint Kitts and Nevis|||Basseterre|
    Saint Lucia||Saint Lucian|Castries|
    Saint Vincent and the Grenadines|||Kingstown|
    Samoa||Samoan,Samoans|Apia|
    San Marino||||
    São Tomé and Príncipe|Sao Tome and Principe|||
    Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh|
    Senegal||Senegalese|Dakar|
    Serbia||Serbian,Serbians,Serb,Serbs|Belgrade|
    Seychelles||Seychellois|Victoria|
    Sierra Leone||Sierra Leonean,Sierra Leoneans|Freetown|
    Singapore||Singaporean,Singaporeans||
    Slovakia|Slovak Republic|Slovak,Slovaks,Slovakian|Bratislava|
    Slovenia||Slovenian,Slovenians,Slovene,Slovenes|Ljubljana|
    Solomon Islands||Solomon Islander|Honiara|
    Somalia||Somali,Somalis,Somalian|Mogadishu|
    South Africa||South African,South Africans|Pretoria|
    South Korea|Republic of Korea,ROK,R.O.K.,S. Korea|South Korean,South Koreans,S. Korean|Seoul|Blue House
    South Sudan||South Sudanese|Juba|
    Soviet Union|USSR,U.S.S.R.|Soviet,Soviets||
    Spain|Kingdom of Spain|Spanish,Spaniard,Spaniards|Madrid|Moncloa
    Sri Lanka|Ceylon|Sri Lankan,Sri Lankans|Colombo|
    Sudan||Sudanese|Khartoum|
    Suriname||Surinamese|Paramaribo|
    Sweden|Kingdom of Sweden|Swedish,Swede,Swedes|Stockholm|
    Switzerland|Swiss Confederation|Swiss|Bern|
    Syria|Syrian Arab Republic|Syrian,Syrians|Damascus|
    Taiwan|Republic of China,R.O.C.|Taiwanese|Taipei|
    Tajikistan||Tajik,Tajiks,Tajikistani|Dushanbe|
    Tanzania||Tanzanian,Tanzanians|Dodoma|
    Thailand|Siam|Thai,Thais|Bangkok|
    Togo||Togolese|Lomé,Lome|
    Tonga||Tongan,Tongans|Nuku'alofa|
    Trinidad and Tobago|Trinidad|Trinidadian,Trinidadians|Port of Spain|
    Tunisia||Tunisian,Tunisians|Tunis|
    Turkey|Türkiye,Republic of Turkey|Turkish,Turk,Turks|Ankara|
    Turkmenistan||Turkmen,Turkmens|Ashgabat|
    Tuvalu||Tuvaluan,Tuvaluans|Funafuti|
    Uganda||Ugandan,Ugandans|Kampala|
    Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev|Bankova
    United Arab Emirates|UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi|
    United Kingdom|UK,U.K.,Britain,Great Britain|British,Briton,Britons,Brit,Brits|London|Downing Street,10 Downing Street,Whitehall,Westminster
    United States|United States of America,US,U.S.,USA,U.S.A.,America|American,Americans|Washington,Washington DC,Washington D.C.|White House,Oval Office
    Uruguay||Uruguayan,Uruguayans|Montevideo|
    Uzbekistan||Uzbek,Uzbeks,Uzbekistani|Tashkent|
    Vanuatu||Ni-Vanuatu|Port Vila|
    Vatican|Holy See,Vatican City|||
    Venezuela|Bolivarian Republic of Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores,Miraflores Palace
    Vietnam|Socialist Republic of Vietnam|Vietnamese|Hanoi|
    Yemen||Yemeni,Yemenis|Sanaa,Sana'a|
    Yugoslavia||Yugoslav,Yugoslavs||
    Zambia||Zambian,Zambians|Lusaka|
    Zimbabwe|Rhodesia|Zimbabwean,Zimbabweans|Harare|
    """

  /// Parts of the world and peoples without a state of their name: `name|its people`.
  static let regions = """
    Europe|European,Europeans
    Africa|African,Africans
    Asia|Asian,Asians
    Latin America|Latin American,Latin Americans
    West|Western
    Kurdistan|Kurdish,Kurd,Kurds
    Chechnya|Chechen,Chechens
    Crimea|Crimean,Crimeans
    Scotland|Scottish,Scot,Scots
    Wales|Welsh
    England|English,Englishman
    Northern Ireland|Northern Irish
    Tibet|Tibetan,Tibetans
    Catalonia|Catalan,Catalans
    Kashmir|Kashmiri,Kashmiris
    Balkans|Balkan
    """
}
