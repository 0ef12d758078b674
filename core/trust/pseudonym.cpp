#include "core/trust/keys.h"

namespace gleaner::trust {

namespace {

// A pseudonym is never stored, so these lists are frozen: another word would rename people.
constexpr std::array<std::string_view, 128> places = {"Harbor", "Meadow", "River", "Canyon", "Valley", "Island",
    "Forest", "Orchard", "Garden", "Prairie", "Lagoon", "Summit", "Glacier", "Delta", "Marsh", "Cove", "Ridge", "Brook",
    "Cliff", "Coral", "Desert", "Dune", "Fjord", "Grove", "Heath", "Hill", "Lake", "Mesa", "Moor", "Oasis", "Pond",
    "Reef", "Shore", "Spring", "Stream", "Tundra", "Field", "Cedar", "Maple", "Willow", "Birch", "Aspen", "Juniper",
    "Laurel", "Linden", "Poplar", "Spruce", "Alder", "Clover", "Fern", "Heather", "Ivy", "Lotus", "Moss", "Thistle",
    "Violet", "Amber", "Cobalt", "Copper", "Crystal", "Granite", "Indigo", "Ivory", "Jade", "Marble", "Opal", "Pearl",
    "Quartz", "Ruby", "Silver", "Slate", "Topaz", "Autumn", "Breeze", "Cloud", "Dawn", "Dusk", "Frost", "Mist",
    "Rainbow", "Snow", "Storm", "Summer", "Sunset", "Thunder", "Winter", "Comet", "Galaxy", "Lunar", "Meteor", "Nova",
    "Orbit", "Solar", "Star", "Zenith", "Anchor", "Arch", "Attic", "Bridge", "Cabin", "Castle", "Chapel", "Ferry",
    "Gate", "Lantern", "Mill", "Pier", "Plaza", "Porch", "Terrace", "Tower", "Village", "Almond", "Apple", "Apricot",
    "Cherry", "Cinnamon", "Citrus", "Ginger", "Hazel", "Honey", "Lemon", "Mango", "Olive", "Peach", "Pepper", "Saffron",
    "Walnut"};
constexpr std::array<std::string_view, 128> animals = {"Heron", "Otter", "Falcon", "Badger", "Beaver", "Robin",
    "Sparrow", "Finch", "Crane", "Stork", "Swan", "Goose", "Duck", "Gull", "Tern", "Puffin", "Pelican", "Osprey",
    "Kestrel", "Hawk", "Eagle", "Owl", "Raven", "Magpie", "Jay", "Wren", "Thrush", "Lark", "Swallow", "Swift", "Martin",
    "Plover", "Curlew", "Sandpiper", "Kingfisher", "Hoopoe", "Toucan", "Parrot", "Macaw", "Ibis", "Egret", "Flamingo",
    "Quail", "Partridge", "Grouse", "Dove", "Pigeon", "Cuckoo", "Deer", "Elk", "Moose", "Caribou", "Bison", "Antelope",
    "Gazelle", "Ibex", "Llama", "Alpaca", "Camel", "Zebra", "Giraffe", "Pony", "Horse", "Donkey", "Fox", "Wolf", "Lynx",
    "Ocelot", "Jaguar", "Leopard", "Tiger", "Lion", "Panther", "Cougar", "Cheetah", "Bear", "Panda", "Raccoon",
    "Marten", "Ferret", "Hare", "Rabbit", "Squirrel", "Chipmunk", "Marmot", "Hedgehog", "Dormouse", "Hamster", "Gopher",
    "Lemur", "Koala", "Wombat", "Kangaroo", "Wallaby", "Platypus", "Sloth", "Whale", "Dolphin", "Porpoise", "Seal",
    "Walrus", "Manatee", "Salmon", "Trout", "Herring", "Sturgeon", "Carp", "Perch", "Marlin", "Tuna", "Seahorse",
    "Octopus", "Turtle", "Tortoise", "Gecko", "Iguana", "Newt", "Salamander", "Frog", "Cricket", "Beetle", "Firefly",
    "Dragonfly", "Ladybird", "Bumblebee", "Butterfly", "Starfish", "Nautilus"};

} // namespace

std::string pseudonym(std::string_view signer)
{
    const base::Digest32 digest = base::sha256("gleaner-pseudonym-v1\n" + std::string(signer));
    const std::string_view place = places[digest[0] % places.size()];
    const std::string_view animal = animals[digest[1] % animals.size()];
    const unsigned number = 10U + ((unsigned{digest[2]} << 8U) | digest[3]) % 90U;
    return std::string(place) + "-" + std::string(animal) + "-" + std::to_string(number);
}

} // namespace gleaner::trust
