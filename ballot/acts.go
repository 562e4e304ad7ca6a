package ballot

import "time"

// The documents that set the rules of voting, as data. A new version of the bylaws or of a charter is one entry more.
//
// The bylaws' history page gives the day from which each version holds. What held before the bylaws is known from what the
// ballots and minutes of the time say of it, and holds from the day of the first document that says so.

const (
	bylawsName     = "Bylaws of the CA/Browser Forum"
	scCharterName  = "Server Certificate Working Group Charter"
	cscCharterName = "Code Signing Certificate Working Group Charter"
	smcCharterName = "S/MIME Certificate Working Group Charter"
	nsCharterName  = "Network Security Working Group Charter"
)

// votingClause5 is where the quorum stood before there were bylaws: ballot 5 replaced clause 7 of the voting rules.
var votingClause5 = Source{Document: "Ballot 5", Section: "clause 7", Date: day(2008, time.January, 18)}

// forumActs is in the order of time. Each holds until the next.
var forumActs = []enactment{
	{
		Source{Document: "Ballot 2", Date: day(2007, time.June, 29)},
		Rules{Members: moreThanHalf("motion"), Abstention: Abstention{Source: Source{Section: "motion"}}},
	},
	{
		votingClause5,
		Rules{Quorum: Turnout{Share: moreThanHalf("clause 7")}},
	},
	{ // "one half or more of the votes cast by members in the browser category"
		Source{Document: "Ballot 62", Date: day(2011, time.November, 8)},
		beforeBylaws(halfOrMore("voting")),
	},
	{ // the rule was changed to "50 % plus one" after browsers had voted two to two
		Source{Document: "Minutes of the CA/Browser Forum", Date: day(2012, time.September, 20)},
		beforeBylaws(halfPlusOne("ballot 88")),
	},
	{bylaws("1.0", 2012, time.November, 23), bylaws10},
	{bylaws("1.1", 2014, time.March, 25), bylaws10},
	{bylaws("1.2", 2014, time.October, 16), bylaws12}, // ballot 137: elections
	{bylaws("1.3", 2015, time.July, 10), bylaws12},
	{bylaws("1.4", 2016, time.April, 4), bylaws12},
	{bylaws("1.5", 2017, time.January, 31), bylaws15}, // ballot 183: at most 14 days of discussion, exactly seven of voting
	{bylaws("1.6", 2017, time.May, 30), bylaws15},
	{bylaws("1.7", 2017, time.July, 6), bylaws17}, // ballot 205: new section 2.2
	{bylaws("1.8", 2017, time.December, 21), bylaws18},
	{bylaws("1.9", 2018, time.July, 3), bylaws17}, // ballot 206 brought the 14 days back, ballot Forum-4 undid it
	{bylaws("2.0", 2018, time.September, 28), bylaws18},
	{bylaws("2.1", 2018, time.October, 1), bylaws18},
	{bylaws("2.2", 2019, time.May, 20), bylaws22}, // sections by number
	{bylaws("2.3", 2020, time.May, 26), bylaws22},
	{bylaws("2.4", 2022, time.August, 3), bylaws22},
	{bylaws("2.5", 2023, time.July, 20), bylaws22},
}

// bylaws names a version of the bylaws.
func bylaws(version string, y int, m time.Month, d int) Source {
	return Source{Document: bylawsName, Version: version, Date: day(y, m, d)}
}

// beforeBylaws are the voting rules that the announcements of 2011 and 2012 quote.
func beforeBylaws(consumers Threshold) Rules {
	quorum := moreThanHalf("")
	quorum.Source = votingClause5
	voting := consumers.Source
	return Rules{
		Issuers:    twoThirds(voting.Section),
		Consumers:  consumers,
		Abstention: Abstention{Quorum: true, Source: voting},
		Quorum:     Turnout{Share: quorum},
	}
}

var (
	bylaws10 = bylawsVoting("2.2", letters)
	bylaws12 = withOfficers(bylaws10, "4.1(c)")
	bylaws15 = withReview(withDays(bylaws12, 14, 7), "2.3(e)")
	bylaws17 = withReview(withDays(withOfficers(bylawsVoting("2.3", letters), "4.1(c)"), 14, 7), "2.4(e)")
	bylaws18 = withDays(bylaws17, 0, 7)
	bylaws22 = withReview(withDays(withOfficers(bylawsVoting("2.3", figures), "4.1(3)"), 0, 7), "2.4(5)")
)

// letters and figures are how the bylaws count the clauses on the period of discussion, that of voting, abstentions,
// thresholds and the quorum.
var (
	letters = [5]string{"(c)", "(d)", "(e)", "(f)", "(g)"}
	figures = [5]string{"(3)", "(4)", "(5)", "(6)", "(7)"}
)

// bylawsVoting returns what all versions of the bylaws have in common.
func bylawsVoting(section string, clause [5]string) Rules {
	at := func(i int) string { return section + clause[i] }
	return Rules{
		Issuers:    twoThirds(at(3)),
		Consumers:  halfPlusOne(at(3)),
		EachClass:  Source{Section: at(3)},
		Abstention: Abstention{Quorum: true, Source: Source{Section: at(2)}},
		Quorum:     Turnout{Share: moreThanHalf(at(4))},
		Discussion: Days{Least: 7, Source: Source{Section: at(0)}},
		Voting:     Days{Least: 7, Source: Source{Section: at(1)}},
	}
}

func withOfficers(r Rules, section string) Rules {
	r.Officers = moreThanHalf(section)
	return r
}

func withDays(r Rules, discussion, voting int) Rules {
	r.Discussion.Most, r.Voting.Most = discussion, voting
	return r
}

func withReview(r Rules, section string) Rules {
	r.Review = Days{Least: 30, Source: Source{Section: section}}
	return r
}

// charters has the charters of each working group by the series of its ballots, in the order of time. A charter's section
// is the heading or the number of its paragraph on voting.
var charters = map[string][]enactment{
	"SC": {
		{ // ballot 206, with the bylaws 1.9
			Source{Document: scCharterName, Version: "1.0", Date: day(2018, time.July, 3)},
			charterVoting("Voting structure", Turnout{Share: average("Voting structure"), AtFirst: 10}),
		},
		{ // ballot Forum-19 v2; version 1.1 has the voting structure of 1.0
			Source{Document: scCharterName, Version: "1.3", Date: day(2023, time.December, 4)},
			charterVoting("6", Turnout{Share: half("6")}),
		},
	},
	"CSC": {
		{ // ballot Forum-8
			Source{Document: cscCharterName, Version: "1.0", Date: day(2019, time.March, 9)},
			charterVoting("5.1", Turnout{Share: average("5.1"), Least: 3, AtFirst: 3}),
		},
		{ // ballot Forum-20 v2
			Source{Document: cscCharterName, Version: "1.1", Date: day(2024, time.January, 13)},
			charterVoting("5.1", Turnout{Share: moreThanHalf("5.1")}),
		},
	},
	"SMC": {
		{ // ballot Forum-14; no ballot is adopted before three meetings were held
			Source{Document: smcCharterName, Date: day(2020, time.June, 15)},
			charterVoting("5.1", Turnout{Share: average("5.1")}),
		},
	},
	"NS": {
		{ // ballot Forum-17
			Source{Document: nsCharterName, Date: day(2021, time.December, 23)},
			charterVoting("7", Turnout{Share: average("7"), AtFirst: 10}),
		},
	},
}

// charterVoting returns what all charters have in common.
func charterVoting(section string, quorum Turnout) Rules {
	return Rules{
		Issuers:   twoThirds(section),
		Consumers: moreThanHalf(section),
		EachClass: Source{Section: section},
		Quorum:    quorum,
	}
}
