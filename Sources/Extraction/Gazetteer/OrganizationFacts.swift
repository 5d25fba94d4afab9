/// Organizations that news name without saying what they are: a line each, `type|name|other names`.
///
/// Common knowledge; what is not here is recognised by the words of its name.
enum OrganizationFacts {
  static let text = """
    organization|NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance
    organization|United Nations|UN,U.N.
    organization|UN Security Council|Security Council,United Nations Security Council,U.N. Security Council,UNSC
    organization|UN General Assembly|General Assembly,United Nations General Assembly,U.N. General Assembly
    organization|European Union|EU,E.U.
    organization|European Commission|
    organization|European Parliament|
    organization|European Central Bank|ECB
    organization|African Union|AU
    organization|Arab League|League of Arab States
    organization|ASEAN|Association of Southeast Asian Nations,Association of South East Asian Nations
    organization|BRICS|
    organization|G7|Group of Seven,G-7
    organization|G20|Group of 20,G-20
    organization|G8|Group of Eight,G-8
    organization|OPEC|Organization of the Petroleum Exporting Countries,OPEC+
    organization|OSCE|Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe
    organization|OECD|Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development
    organization|Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization
    organization|Collective Security Treaty Organization|CSTO,Collective Security Treaty Organisation
    organization|Commonwealth of Independent States|CIS
    organization|Eurasian Economic Union|EAEU
    organization|Gulf Cooperation Council|GCC
    organization|Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation,Organization of the Islamic Conference
    organization|Organization of American States|OAS
    organization|ECOWAS|Economic Community of West African States
    organization|IGAD|Intergovernmental Authority on Development
    organization|Quad|Quadrilateral Security Dialogue
    organization|AUKUS|
    organization|APEC|Asia-Pacific Economic Cooperation
    organization|World Bank|
    organization|International Monetary Fund|IMF,I.M.F.
    organization|World Trade Organization|WTO,W.T.O.
    organization|World Health Organization|WHO,W.H.O.,World Health Organisation
    organization|International Atomic Energy Agency|IAEA,I.A.E.A.
    organization|International Criminal Court|ICC
    organization|International Court of Justice|ICJ,World Court
    organization|International Committee of the Red Cross|ICRC,Red Cross
    organization|Organisation for the Prohibition of Chemical Weapons|OPCW,Organization for the Prohibition of Chemical Weapons
    organization|World Food Programme|WFP,World Food Program
    organization|UNICEF|
    organization|UNESCO|
    organization|UNHCR|UN High Commissioner for Refugees
    organization|UNRWA|
    organization|UNIFIL|
    organization|Interpol|
    organization|Europol|
    organization|Council of Europe|
    organization|Amnesty International|Amnesty
    organization|Human Rights Watch|HRW
    organization|Doctors Without Borders|Médecins Sans Frontières,Medecins Sans Frontieres,MSF
    organization|Greenpeace|
    organization|International Crisis Group|
    organization|Center for Strategic and International Studies|CSIS
    organization|Institute for the Study of War|ISW
    organization|International Institute for Strategic Studies|IISS
    organization|Royal United Services Institute|RUSI
    organization|Chatham House|
    organization|RAND Corporation|RAND
    organization|Brookings Institution|Brookings
    organization|Carnegie Endowment for International Peace|Carnegie Endowment
    organization|Council on Foreign Relations|CFR
    organization|Atlantic Council|
    organization|Bellingcat|
    organization|Gazprom|
    organization|Rosneft|
    organization|Rosatom|
    organization|Huawei|
    organization|Boeing|
    organization|Airbus|
    organization|Lockheed Martin|
    organization|Microsoft|
    organization|Google|
    organization|Facebook|Meta
    organization|Twitter|
    organization|Red Crescent|
    organization|Republican Party|Republicans,GOP
    organization|Democratic Party|Democrats
    organization|Labour Party|Labour
    organization|Conservative Party|Conservatives,Tories
    organization|Workers' Party of Korea|
    organization|Chinese Communist Party|CCP,Communist Party of China
    organization|United Russia|
    organization|Likud|
    organization|Fatah|
    organization|Palestinian Authority|Palestinian National Authority
    organization|Palestine Liberation Organization|PLO
    government|US Department of State|State Department,U.S. State Department,US State Department
    government|US Department of Defense|Pentagon,Defense Department,Department of Defense,US Defense Department,U.S. Defense Department
    government|US Department of Justice|Justice Department,Department of Justice
    government|US Department of Homeland Security|Homeland Security,Department of Homeland Security
    government|US Department of the Treasury|Treasury Department
    government|US Congress|Congress,U.S. Congress,Capitol Hill
    government|US Senate|U.S. Senate
    government|US House of Representatives|House of Representatives
    government|State Duma|Duma,Russian Duma
    government|Bundestag|
    government|Verkhovna Rada|
    government|Foreign Office|Foreign and Commonwealth Office
    government|House of Commons|
    government|House of Lords|
    government|Central Intelligence Agency|CIA,C.I.A.
    government|Federal Bureau of Investigation|FBI,F.B.I.
    government|National Security Agency|NSA
    government|National Security Council|
    government|US Agency for International Development|USAID
    government|Federal Reserve|Fed
    government|NASA|
    government|Federal Security Service|FSB,F.S.B.
    government|Foreign Intelligence Service|SVR
    government|GRU|
    government|KGB|
    government|MI5|
    government|MI6|
    government|GCHQ|
    government|Mossad|
    government|Shin Bet|
    government|Security Service of Ukraine|SBU
    government|National Intelligence Service|
    government|Inter-Services Intelligence|ISI
    armed-force|Israel Defense Forces|IDF,Israeli Defense Forces,Israel Defence Forces
    armed-force|Islamic Revolutionary Guard Corps|IRGC,Revolutionary Guards,Revolutionary Guard,Iranian Revolutionary Guard Corps
    armed-force|Quds Force|
    armed-force|People's Liberation Army|PLA
    armed-force|Korean People's Army|KPA
    armed-force|Red Army|
    armed-force|Royal Air Force|RAF
    armed-force|Royal Navy|
    armed-force|US Army|U.S. Army
    armed-force|US Navy|U.S. Navy
    armed-force|US Air Force|U.S. Air Force
    armed-force|US Marine Corps|Marine Corps,U.S. Marine Corps
    armed-force|US Central Command|CENTCOM,Central Command,U.S. Central Command
    armed-force|Black Sea Fleet|
    armed-force|Rapid Support Forces|RSF
    armed-force|Syrian Democratic Forces|SDF
    armed-force|Peshmerga|
    armed-force|Janjaweed|
    armed-force|Free Syrian Army|FSA
    armed-force|Wagner Group|Wagner,PMC Wagner
    armed-force|Azov Brigade|Azov,Azov Regiment,Azov Battalion
    armed-force|Akhmat|
    group|Hamas|Islamic Resistance Movement
    group|Hezbollah|Hizbullah,Hizballah,Hezbullah
    group|Islamic Jihad|Palestinian Islamic Jihad
    group|Houthis|Houthi,Ansar Allah,Houthi movement
    group|Taliban|Taleban,Afghan Taliban,Islamic Emirate
    group|Al-Qaeda|al-Qaeda,al-Qaida,Al-Qaida,al Qaeda,Al Qaeda,al-Qaïda,Al Qaida
    group|Islamic State|ISIS,ISIL,IS,Daesh,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant,Islamic State group
    group|Al-Shabaab|al-Shabaab,Al Shabaab,al Shabaab,al-Shabab,Al-Shabab
    group|Boko Haram|
    group|Al-Nusra Front|al-Nusra Front,Nusra Front,Jabhat al-Nusra
    group|Hayat Tahrir al-Sham|HTS
    group|Haqqani network|Haqqani Network
    group|Lashkar-e-Taiba|LeT
    group|Muslim Brotherhood|
    group|Kurdistan Workers' Party|PKK
    group|People's Protection Units|YPG
    group|FARC|Revolutionary Armed Forces of Colombia
    group|ETA|
    group|Irish Republican Army|IRA
    group|Tamil Tigers|LTTE,Liberation Tigers of Tamil Eelam
    group|M23|
    group|Lord's Resistance Army|LRA
    group|Abu Sayyaf|
    group|Jemaah Islamiyah|
    group|Tehrik-i-Taliban Pakistan|TTP,Pakistani Taliban
    media|Reuters|Reuters news agency
    media|Associated Press|AP,A.P.
    media|Agence France-Presse|AFP,Agence France Presse
    media|United Press International|UPI
    media|Bloomberg|Bloomberg News
    media|BBC|British Broadcasting Corporation,BBC News
    media|CNN|
    media|NBC|NBC News
    media|CBS|CBS News
    media|ABC News|
    media|Fox News|
    media|NPR|National Public Radio
    media|Sky News|
    media|ITV|
    media|Voice of America|VOA
    media|Radio Free Europe|RFE/RL,Radio Free Europe/Radio Liberty,Radio Liberty
    media|Radio Free Asia|RFA
    media|Deutsche Welle|DW
    media|Al Jazeera|Al-Jazeera,al-Jazeera
    media|Al Arabiya|Al-Arabiya
    media|New York Times|The New York Times,NYT
    media|Washington Post|The Washington Post
    media|Wall Street Journal|The Wall Street Journal,WSJ
    media|Financial Times|The Financial Times,FT
    media|Guardian|The Guardian
    media|Times|The Times
    media|Daily Telegraph|The Daily Telegraph,The Telegraph
    media|Economist|The Economist
    media|Politico|
    media|Axios|
    media|Le Monde|
    media|Der Spiegel|Spiegel
    media|Bild|
    media|El País|El Pais
    media|Haaretz|
    media|Jerusalem Post|The Jerusalem Post
    media|KCNA|Korean Central News Agency
    media|Rodong Sinmun|
    media|Yonhap|Yonhap News Agency,Yonhap news agency
    media|NHK|
    media|Kyodo|Kyodo News
    media|Xinhua|Xinhua News Agency,New China News Agency
    media|Global Times|
    media|People's Daily|
    media|South China Morning Post|
    media|CCTV|
    media|TASS|Tass,ITAR-TASS,Itar-Tass
    media|Interfax|
    media|RIA Novosti|RIA,Ria Novosti
    media|RT|Russia Today
    media|Kommersant|
    media|Novaya Gazeta|
    media|Meduza|
    media|Ukrinform|
    media|Ukrainska Pravda|
    media|Kyiv Independent|The Kyiv Independent
    media|IRNA|
    media|Fars|Fars News Agency
    media|Tasnim|Tasnim News Agency
    media|Press TV|
    media|SANA|
    media|Anadolu|Anadolu Agency
    media|Dawn|
    media|Times of India|The Times of India
    media|Telegram|
    """
}
